"""The check of the virus scanner: it must answer, find the test text, and take as much as we send it."""

from pathlib import Path

import pytest
from pytest_django import Settings

from bluelamp.site.checks.configuration import wrong_with_configuration
from bluelamp.site.checks.scanner import wrong_with_scanner
from tests.needs import once
from tests.scanner import FOUND, LIMIT, OK, answering, real_clamd

pytestmark = once


def test_nothing_is_wrong_where_there_is_none() -> None:
    assert list(wrong_with_scanner()) == []


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ((FOUND, OK), []),
        ((OK,), ["does not know the test text EICAR"]),
        ((FOUND, LIMIT), ["takes less than BLUELAMP_CLAMAV_LARGEST, 1000 bytes"]),
        ((b"nonsense\0",), ["does not answer (nonsense"]),
    ],
)
def test_each_fault_says_the_cure(settings: Settings, answers: tuple[bytes, ...], says: list[str]) -> None:
    settings.CLAMAV_LARGEST = 1000
    with answering(*answers) as settings.CLAMAV:
        found = list(wrong_with_scanner())
    assert len(found) == len(says)
    assert all(part in sentence for part, sentence in zip(says, found, strict=True))


def test_a_real_clamd_passes(settings: Settings, tmp_path: Path) -> None:
    settings.CLAMAV_LARGEST = 1000 * 1000
    with real_clamd(tmp_path) as settings.CLAMAV:
        assert list(wrong_with_scanner()) == []


@pytest.mark.django_db
def test_a_setting_that_names_no_socket_stops_the_server(settings: Settings) -> None:
    settings.CLAMAV = "clamd"
    assert any("BLUELAMP_CLAMAV is neither" in sentence for sentence in wrong_with_configuration())
