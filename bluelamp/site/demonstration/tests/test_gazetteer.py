"""The gazetteer of the demonstration's town."""

import json

import pytest

from bluelamp.gateways.gazetteer.adapter import MOST, Point
from bluelamp.site.demonstration.gazetteer import Harrowmere
from bluelamp.site.demonstration.town import survey
from tests.needs import once

pytestmark = once
TOWN = Harrowmere()


def names(words: str) -> list[str]:
    """Return what is found."""
    return [spot.name for spot in TOWN.find(words) or ()]


def test_every_street_is_found_by_its_name_and_nearest_to_its_houses() -> None:
    for neighbourhood in survey().neighbourhoods:
        for street in neighbourhood.streets:
            line = f"5 {street.name}, {neighbourhood.name}, Harrowmere"
            (found, *_others) = TOWN.find(line) or ()
            assert found.name == line
            assert line.partition(" ")[2] in [spot.name.partition(" ")[2] for spot in TOWN.near(found.point) or ()]


@pytest.mark.parametrize("words", ["12 lantern walk", "12 LANTERN WALK Harbour", "at 12 Lantern near the fish"])
def test_a_street_is_found_however_it_is_written(words: str) -> None:
    assert "12 Lantern Walk, Harbour, Harrowmere" in names(words)


def test_a_number_that_the_street_has_not_is_left_out() -> None:
    assert names("9999 Lantern Walk") == ["Lantern Walk, Harbour, Harrowmere"]


def test_landmarks_and_beginnings_are_found() -> None:
    assert names("library") == ["The library, Northlight, Harrowmere"]
    assert len(names("saltg")) == MOST


@pytest.mark.parametrize("words", ["", "xyzzy", "12", "the", "<b>", "\u0641\u0627\u0646\u0648\u0633"])
def test_what_is_not_there_is_not_found(words: str) -> None:
    assert names(words) == []


def test_around_a_point_are_the_nearest_and_out_at_sea_is_nothing() -> None:
    assert len(TOWN.near(Point(55.6, 3.2)) or ()) == MOST
    assert TOWN.near(Point(51.5, -0.1)) == ()


def test_the_town_is_drawn_with_every_street() -> None:
    drawn = json.loads(json.dumps(TOWN.drawn()))
    streets = [one for one in drawn["features"] if one["properties"]["what"] == "street"]
    assert len(streets) == sum(len(each.streets) for each in survey().neighbourhoods)
