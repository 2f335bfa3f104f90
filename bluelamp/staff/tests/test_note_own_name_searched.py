"""Whoever searches for their own name, however they write it, is in the ledger; any other search is not."""

import pytest

from bluelamp.foundation.clock import new_id
from bluelamp.staff.door_book import searched
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import names_all_of
from bluelamp.staff.tests.at_the_door import entries, facts, is_by
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of


@pytest.mark.django_db
def test_their_own_name_is_written_down_with_the_search_and_another_is_not() -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    search = new_id()
    searched(actor_for(account), f"burglary {account.name.upper()}", search)
    searched(actor_for(account), "Sam Okafor", new_id())
    assert facts("OwnNameSearched", "search_id") == [(str(search),)]
    assert is_by(entries("OwnNameSearched")[0], account)


@pytest.mark.parametrize(
    ("words", "own"),
    [
        ("Zoë O'Brien", True),
        ("obrien zoe", False),
        ("o'brien ZOE 07700", True),
        ("Zoe", False),
        ("", False),
    ],
)
def test_a_name_is_named_by_all_its_parts_in_any_order(words: str, *, own: bool) -> None:
    assert names_all_of("Zoë O'Brien", words) == own


def test_no_name_is_named_by_nothing() -> None:
    assert not names_all_of("", "Sam Okafor")
