"""A place that was found goes through a form and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluelamp.gateways.gazetteer.adapter import Point, Spot
from bluelamp.gateways.gazetteer.points import point_of
from bluelamp.places.rules import as_choice, is_point, of_choice
from tests.needs import once

pytestmark = once
POINTS = st.builds(point_of, st.floats(-90, 90), st.floats(-180, 180))
LINES = st.text(st.characters(exclude_categories=["Z", "C"]), min_size=1, max_size=300)


def test_latitude_and_longitude_make_a_point() -> None:
    assert is_point("51.50135,-0.14189")
    assert not is_point("here")


@given(LINES, POINTS, st.text(st.characters(exclude_characters="|", exclude_categories=["C"]), max_size=60))
def test_a_chosen_place_is_the_one_that_was_offered(name: str, point: Point, source: str) -> None:
    spot = Spot(name, point, source)
    assert of_choice(as_choice(spot)) == spot


@pytest.mark.parametrize("value", ["", "none", "||", "51.5,0|x", "x|y|z", "51.5,0|x| "])
def test_nonsense_in_the_place_of_a_choice_is_none(value: str) -> None:
    assert of_choice(value) is None
