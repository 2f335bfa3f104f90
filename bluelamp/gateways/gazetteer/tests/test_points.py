"""A point is read as it is written, and nothing else is a point."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluelamp.gateways.gazetteer.adapter import Point
from bluelamp.gateways.gazetteer.points import metres_between, point_of, read_point
from tests.needs import once

pytestmark = once
POINTS = st.builds(point_of, st.floats(-90, 90), st.floats(-180, 180))


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
