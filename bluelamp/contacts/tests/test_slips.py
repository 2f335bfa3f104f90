"""Which slips are found in an answer, and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluelamp.contacts.slips import references_in, slips_in
from tests.needs import once

pytestmark = once
OURS, OTHER = "K7PM-2XQD", "T4NF-G757"
NICKNAMES = {"katherine": {"katie", "kate"}}


def found(words: str, name: str = "Sam Okafor") -> tuple[list[str], list[str], list[str]]:
    """Return the references, names and open words that are slips in an answer to someone."""
    slips = slips_in(words, references={OURS}, name=name, nicknames=NICKNAMES)
    return slips.references, slips.names, slips.left_open


@pytest.mark.parametrize(
    "words", [f"See {OTHER}.", f"See {OTHER.lower()} please", f"({OTHER}) and {OTHER}", f"{OURS}, {OTHER}"]
)
def test_the_reference_of_another_contact_is_a_slip(words: str) -> None:
    assert found(words) == ([OTHER], [], [])


@pytest.mark.parametrize(
    "words", [f"Your reference is {OURS}.", "K7PM-2XQD-T4NF-G757", "front-desk", "A1B2-C3D4", "", "a-b"]
)
def test_their_own_reference_is_none_nor_what_only_looks_like_one(words: str) -> None:
    assert found(words)[0] == []


@pytest.mark.parametrize(
    ("words", "name", "names"),
    [
        ("Dear Joan Mbeki,\nWe come.", "Sam Okafor", ["Joan Mbeki"]),
        ("Hello Joan", "", ["Joan"]),
        ("Good morning Mr Price, we come.", "Sam Okafor", ["Price"]),
        ("Annwyl Siân,", "Sam Okafor", ["Siân"]),
        ("Dear Sam,\nThank you.", "Sam Okafor", []),
        ("Dear Mrs OKAFOR,", "Sam Okafor", []),
        ("Dear Sian,", "Siân Prys", []),
        ("Dear Katie,", "Katherine Bell", []),
        ("Dear Sir or Madam,\nHi there,\nHello all", "Sam Okafor", []),
        ("We wrote to dear Joan.", "Sam Okafor", []),
    ],
)
def test_greeting_somebody_else_is_a_slip(words: str, name: str, names: list[str]) -> None:
    assert found(words, name)[1] == names


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("We ring on [day] at [time], or [day].", ["[day]", "[time]"]),
        ("Officer XXXX comes at ____.", ["XXXX", "____"]),
        ("An XL shirt, a_b, [ ", []),
    ],
)
def test_what_was_to_be_filled_in_and_was_not_is_a_slip(words: str, left: list[str]) -> None:
    assert found(words)[2] == left


@given(st.text(max_size=300))
def test_any_words_can_be_looked_at(words: str) -> None:
    assert set(found(words)[0]) == set(references_in(words)) - {OURS}
