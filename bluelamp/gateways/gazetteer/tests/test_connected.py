"""Which gazetteer the settings lead to, and that none is asked for whom none is set."""

from pathlib import Path

import pytest
from pytest_django import Settings

from bluelamp.gateways.gazetteer.adapter import Answer, Point
from bluelamp.gateways.gazetteer.connected import NotSetRight, gazetteer, is_elsewhere
from bluelamp.gateways.gazetteer.looking_up import LONGEST, can_look_up, places_called, places_near
from bluelamp.gateways.gazetteer.nominatim import Nominatim
from bluelamp.gateways.gazetteer.os_places import OsPlaces
from tests.needs import once

pytestmark = once
HERE = Point(51.765, -1.123)
ASKED: list[str] = []


class TheirOwn:
    """A gazetteer of a force's own, that remembers what it was asked."""

    def find(self, words: str) -> Answer:
        """Find nothing."""
        ASKED.append(words)
        return ()

    def near(self, point: Point) -> Answer:
        """Find nothing."""
        return ()

    def drawn(self) -> None:
        """Draw nothing."""


def test_without_settings_nobody_is_asked(settings: Settings) -> None:
    settings.DEMONSTRATION = False
    assert (gazetteer(), can_look_up(), is_elsewhere()) == (None, False, False)
    assert places_called("12 Lantern Street") is None
    assert places_near(HERE) is None


def test_a_demonstration_has_its_own_and_asks_nobody_elsewhere(settings: Settings) -> None:
    settings.DEMONSTRATION = True
    assert (can_look_up(), is_elsewhere()) == (True, False)


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
    assert not can_look_up()
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


def test_a_force_can_name_its_own_which_is_asked_no_more_than_it_needs(settings: Settings) -> None:
    settings.GAZETTEER = f"{__name__}.TheirOwn"
    assert places_called(" 12\n Lantern  Street ") == ()
    assert places_called("x" * 5_000) == ()
    assert ASKED == ["12 Lantern Street", "x" * LONGEST]
    assert places_called(" \n") is None
    assert len(ASKED) == 2


def test_a_name_that_leads_nowhere_is_said(settings: Settings) -> None:
    settings.GAZETTEER = "osplaces"
    with pytest.raises(NotSetRight, match="osplaces"):
        gazetteer()
