"""A point is read as it is written, and nothing else is a point."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluelamp.gateways.gazetteer.adapter import Point, Spot
from bluelamp.gateways.gazetteer.points import as_choice, metres_between, of_choice, point_of, read_point
from tests.needs import once

pytestmark = once
POINTS = st.builds(point_of, st.floats(-90, 90), st.floats(-180, 180))
LINES = st.text(st.characters(exclude_categories=["Z", "C"]), min_size=1, max_size=300)


@given(POINTS)
def test_a_point_is_the_same_read_again(point: Point) -> None:
    assert read_point(str(point)) == point


@pytest.mark.parametrize(
    "written", ["", "51.5", "91,0", "0,181", "a,b", "nan,nan", "1e1,2", "51.5,-0.1 and more", "\u0665,\u0666"]
)
def test_anything_else_is_no_point(written: str) -> None:
    assert read_point(written) is None


@pytest.mark.parametrize("wrong", [None, "x", float("nan"), float("inf"), [], "1e999"])
def test_what_is_no_number_is_no_point(wrong: object) -> None:
    assert point_of(wrong, 0) is None
    assert point_of(0, wrong) is None


def test_a_degree_of_latitude_is_as_long_as_it_is() -> None:
    assert round(metres_between(Point(51, 0), Point(52, 0))) == 111_320
    assert round(metres_between(Point(60, 0), Point(60, 1))) == 55_660


@given(LINES, POINTS, st.text(st.characters(exclude_characters="|", exclude_categories=["C"]), max_size=60))
def test_a_chosen_place_is_the_one_that_was_offered(name: str, point: Point, source: str) -> None:
    spot = Spot(name, point, source)
    assert of_choice(as_choice(spot)) == spot


@pytest.mark.parametrize("value", ["", "none", "||", "51.5,0|x", "x|y|z", "51.5,0|x| "])
def test_nonsense_in_the_place_of_a_choice_is_none(value: str) -> None:
    assert of_choice(value) is None
