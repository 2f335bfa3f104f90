"""What the settings must say before a report can leave."""

from pathlib import Path

import pytest
from pytest_django import Settings

from bluelamp.gateways.records.adapter import Answer, NotThere, Sheet
from bluelamp.gateways.records.connected import NotSetRight, connected, is_connected
from bluelamp.gateways.records.json_over_http import JsonOverHttp
from tests.needs import once

pytestmark = once


class Niche:
    """An adapter of a force's own."""

    def create(self, sheet: Sheet) -> Answer:
        """Take nothing."""
        return NotThere()

    def update(self, number: str, sheet: Sheet) -> Answer:
        """Take nothing."""
        return NotThere()

    def look_up(self, reference: str) -> Answer:
        """Hold nothing."""
        return NotThere()


def test_without_settings_there_is_none() -> None:
    assert not is_connected()


def test_in_training_there_is_none(settings: Settings) -> None:
    settings.RECORDS_URL, settings.TRAINING = "https://records.example", True
    assert not is_connected()


def test_an_address_and_a_secret_are_enough(settings: Settings, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("s")
    settings.RECORDS_URL, settings.RECORDS_SECRET = "https://records.example", str(secret)
    assert is_connected()
    assert isinstance(connected(), JsonOverHttp)


def test_without_a_secret_nothing_is_connected(settings: Settings, tmp_path: Path) -> None:
    settings.RECORDS_URL = "https://records.example"
    for missing in ("", str(tmp_path / "missing")):
        settings.RECORDS_SECRET = missing
        with pytest.raises(NotSetRight, match="BLUELAMP_RECORDS_SECRET"):
            connected()


def test_an_address_in_the_open_is_refused(settings: Settings) -> None:
    settings.RECORDS_URL = "http://records.example"
    with pytest.raises(NotSetRight, match="https://"):
        connected()


def test_a_force_can_name_an_adapter_of_its_own(settings: Settings) -> None:
    settings.RECORDS_ADAPTER = f"{__name__}.{Niche.__name__}"
    assert isinstance(connected(), Niche)
    settings.RECORDS_ADAPTER = "no.such.Adapter"
    with pytest.raises(NotSetRight, match=r"no\.such\.Adapter"):
        connected()
