"""Asking clamd: what it says is understood to the last byte, and everything else counts as nothing said."""

import socket
from contextlib import suppress
from pathlib import Path

import pytest
from pytest_django import Settings

from bluelamp.foundation.files import clamd
from bluelamp.foundation.files.clamd import ScannerAway, ScannerNotSetRight, place_of, scan
from bluelamp.foundation.files.verdicts import Said, Verdict, said_in
from bluelamp.site.checks.scanner import EICAR
from tests.needs import once
from tests.scanner import FOUND, LIMIT, OK, PART, answering, real_clamd

pytestmark = once
NAME = "Eicar-Test.UNOFFICIAL"
NONSENSE = [b"", b"\0", b"stream: OK", b"stream: ok\0", OK + OK, b"stream:  FOUND\0", b"UNKNOWN COMMAND\0", FOUND[:-1]]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (OK, Said(Verdict.CLEAN)),
        (FOUND, Said(Verdict.HARMFUL, NAME)),
        (LIMIT, Said(Verdict.TOO_LARGE)),
        (PART, Said(Verdict.TOO_LARGE, "Heuristics.Limits.Exceeded.MaxFileSize")),
    ],
)
def test_each_answer_is_understood(settings: Settings, answer: bytes, said: Said) -> None:
    with answering(answer) as settings.CLAMAV:
        assert scan([b"some", b"thing"]) == said


@pytest.mark.parametrize("answer", NONSENSE)
def test_anything_else_is_no_verdict(settings: Settings, answer: bytes) -> None:
    assert said_in(answer) is None
    with answering(answer) as settings.CLAMAV, pytest.raises(ScannerAway):
        scan([b"something"])


def test_one_that_is_cut_short_is_never_clean(settings: Settings) -> None:
    pieces = [bytes(1024 * 1024)] * 8
    # Where the answer was lost with the line, nothing was said.
    with answering(LIMIT, cuts=True) as settings.CLAMAV, suppress(ScannerAway):
        assert scan(pieces).verdict == Verdict.TOO_LARGE
    with answering(OK, cuts=True) as settings.CLAMAV, pytest.raises(ScannerAway):
        scan(pieces)


def test_nobody_there_and_nobody_answering_in_time(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.CLAMAV = "unix:/nowhere/clamd.ctl"
    with pytest.raises(ScannerAway):
        scan([b"something"])
    monkeypatch.setattr(clamd, "ANSWER_WITHIN_SECONDS", 0.05)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        settings.CLAMAV = f"tcp://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(ScannerAway):
            scan([b"something"])


@pytest.mark.parametrize(
    "setting", ["clamd", "unix:clamd.ctl", "unix://host/x", "tcp://host", "tcp://host:x", "http://h:1"]
)
def test_what_names_no_socket_says_the_cure(setting: str) -> None:
    with pytest.raises(ScannerNotSetRight, match=r"like unix:/run/clamav/clamd\.ctl"):
        place_of(setting)


def test_a_real_clamd_says_what_the_tests_believe(settings: Settings, tmp_path: Path) -> None:
    with real_clamd(tmp_path) as settings.CLAMAV:
        assert scan([b"a letter"]) == Said(Verdict.CLEAN)
        assert scan([EICAR[:30], EICAR[30:]]) == Said(Verdict.HARMFUL, NAME)
        assert scan([bytes(512 * 1024)] * 3).verdict == Verdict.TOO_LARGE  # more than MaxFileSize
        with suppress(ScannerAway):
            assert scan([bytes(1024 * 1024)] * 16).verdict == Verdict.TOO_LARGE  # more than StreamMaxLength
