"""Which gazetteer the settings lead to, and that none is asked for whom none is set."""

from pathlib import Path

import pytest
from pytest_django import Settings

from bluelamp.gateways.gazetteer.adapter import Answer, Point
from bluelamp.gateways.gazetteer.connected import NotSetRight, gazetteer, is_elsewhere
from bluelamp.gateways.gazetteer.nominatim import Nominatim
from bluelamp.gateways.gazetteer.os_places import OsPlaces
from tests.needs import once

pytestmark = once


class TheirOwn:
    """A gazetteer of a force's own."""

    def find(self, words: str) -> Answer:
        """Find nothing."""
        return ()

    def near(self, point: Point) -> Answer:
        """Find nothing."""
        return ()

    def drawn(self) -> None:
        """Draw nothing."""


def test_without_settings_nobody_is_asked(settings: Settings) -> None:
    settings.DEMONSTRATION = False
    assert (gazetteer(), is_elsewhere()) == (None, False)


def test_a_demonstration_has_its_own_and_asks_nobody_elsewhere(settings: Settings) -> None:
    settings.DEMONSTRATION = True
    assert gazetteer() is not None
    assert not is_elsewhere()


def test_training_asks_nobody_elsewhere(settings: Settings) -> None:
    settings.GAZETTEER, settings.GAZETTEER_URL = "nominatim", "https://nominatim.example"
    settings.TRAINING, settings.DEMONSTRATION = True, False
    assert gazetteer() is None


def test_os_places_needs_an_address_and_a_key(settings: Settings, tmp_path: Path) -> None:
    settings.GAZETTEER = "os-places"
    with pytest.raises(NotSetRight, match="BLUELAMP_GAZETTEER_URL"):
        gazetteer()
    settings.GAZETTEER_URL = "https://api.os.uk/search/places/v1"
    with pytest.raises(NotSetRight, match="BLUELAMP_GAZETTEER_KEY"):
        gazetteer()
    key = tmp_path / "key"
    key.write_text("k")
    settings.GAZETTEER_KEY = str(key)
    assert isinstance(gazetteer(), OsPlaces)


def test_nominatim_needs_an_address_that_is_not_in_the_open(settings: Settings) -> None:
    settings.GAZETTEER, settings.GAZETTEER_URL = "nominatim", "http://nominatim.example"
    with pytest.raises(NotSetRight, match="https://"):
        gazetteer()
    settings.GAZETTEER_URL = "https://nominatim.example"
    assert isinstance(gazetteer(), Nominatim)


def test_a_force_can_name_its_own(settings: Settings) -> None:
    settings.GAZETTEER = f"{__name__}.TheirOwn"
    assert isinstance(gazetteer(), TheirOwn)


def test_a_name_that_leads_nowhere_is_said(settings: Settings) -> None:
    settings.GAZETTEER = "osplaces"
    with pytest.raises(NotSetRight, match="osplaces"):
        gazetteer()
