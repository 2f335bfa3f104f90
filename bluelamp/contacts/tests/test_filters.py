"""Filters go into an address and come out again, whatever stands there."""

from dataclasses import replace
from urllib.parse import parse_qsl

from hypothesis import given
from hypothesis import strategies as st

from bluelamp.contacts.filters import FIELDS, GRADE_CODES, Filters, KnownCodes, read_filters, read_query
from bluelamp.contacts.rules import State

KNOWN = KnownCodes(teams=frozenset({"desk", "harbour"}), tags=frozenset({"hate-crime"}), services=frozenset({"crime"}))
SOME = st.builds(
    Filters,
    show=st.sampled_from(State),
    team=st.sampled_from(["", *KNOWN.teams]),
    tag=st.sampled_from(["", *KNOWN.tags]),
    service=st.sampled_from(["", *KNOWN.services]),
    grade=st.sampled_from(["", *GRADE_CODES]),
    mine=st.booleans(),
    danger=st.booleans(),
    late=st.booleans(),
)


@given(SOME)
def test_what_was_chosen_is_read_back(chosen: Filters) -> None:
    assert read_query(chosen.query(), KNOWN) == chosen


@given(st.dictionaries(st.sampled_from([*FIELDS, "other"]), st.text()))
def test_whatever_is_asked_only_known_codes_come_through(asked: dict[str, str]) -> None:
    filters, unknown = read_filters(asked, KNOWN)
    assert read_filters(dict(parse_qsl(filters.query())), KNOWN) == (filters, [])
    assert set(unknown) <= {name for name, value in asked.items() if value}


@given(SOME)
def test_one_filter_is_taken_away_and_the_others_stay(chosen: Filters) -> None:
    for name in chosen.narrowed():
        assert chosen.without(name).narrowed() == [other for other in chosen.narrowed() if other != name]


def test_nothing_chosen_leaves_the_address_short() -> None:
    assert Filters().query() == ""
    assert replace(Filters(), mine=True).query() == "mine=1"
