"""Looking places up, with a gazetteer and without."""

import pytest
from pytest_django import Settings

from bluelamp.gateways.gazetteer.adapter import Answer, Point
from bluelamp.places.queries import (
    LONGEST,
    MOST,
    are_sent_elsewhere,
    can_look_up,
    map_drawn,
    places_called,
    places_near,
    point_written,
)
from tests.needs import once

pytestmark = once
HERE = Point(51.765, -1.123)
SEEKER = "192.0.2.7"
ASKED: list[str] = []


class Remembering:
    """A gazetteer that remembers what it was asked, and knows nothing."""

    def find(self, words: str) -> Answer:
        """Find nothing."""
        ASKED.append(words)
        return ()

    def near(self, point: Point) -> Answer:
        """Find nothing."""
        return ()

    def drawn(self) -> None:
        """Draw nothing."""


def test_without_a_gazetteer_nobody_can_say(settings: Settings) -> None:
    settings.DEMONSTRATION = False
    assert (can_look_up(), are_sent_elsewhere(), map_drawn()) == (False, False, None)
    assert (places_called("12 Lantern Street", seeker=SEEKER), places_near(HERE, seeker=SEEKER)) == (None, None)


def test_one_that_is_not_set_right_is_as_none(settings: Settings) -> None:
    settings.GAZETTEER = "os-places"
    assert not can_look_up()
    assert (places_called("12 Lantern Street", seeker=SEEKER), places_near(HERE, seeker=SEEKER), map_drawn()) == (
        None,
        None,
        None,
    )


def test_a_demonstration_finds_and_draws_its_own_town_and_asks_nobody(settings: Settings) -> None:
    settings.DEMONSTRATION = True
    assert (can_look_up(), are_sent_elsewhere()) == (True, False)
    (library,) = places_called("library", seeker=SEEKER) or ()
    assert library in (places_near(library.point, seeker=SEEKER) or ())
    assert (map_drawn() or {})["type"] == "FeatureCollection"


@pytest.mark.django_db
def test_no_more_is_asked_than_is_needed(settings: Settings) -> None:
    settings.GAZETTEER = f"{__name__}.Remembering"
    assert places_called(" 12\n Lantern  Street ", seeker=SEEKER) == ()
    assert places_called("x" * 5_000, seeker=SEEKER) == ()
    assert ASKED == ["12 Lantern Street", "x" * LONGEST]
    assert places_called(" \n", seeker=SEEKER) is None
    assert len(ASKED) == 2


@pytest.mark.django_db
def test_from_one_address_so_many_look_ups_are_passed_on_and_no_more(settings: Settings) -> None:
    settings.GAZETTEER = f"{__name__}.Remembering"
    ASKED.clear()
    assert [places_called("quay", seeker=SEEKER) for _ in range(MOST)] == [()] * MOST
    assert (places_called("quay", seeker=SEEKER), places_near(HERE, seeker=SEEKER)) == (None, None)
    assert places_called("quay", seeker="192.0.2.8") == ()
    assert len(ASKED) == MOST + 1


def test_a_point_is_read_as_it_was_sent() -> None:
    assert point_written("51.765,-1.123") == HERE
    assert point_written("here") is None
