"""Whom the words of a note name."""

import pytest

from bluelamp.contacts.named import named_in
from bluelamp.staff.models import Account, Team
from tests.needs import once

pytestmark = once
RUTH, RUTHLESS, GARETH = (Account(name=name) for name in ("Ruth Calder", "Ruth Calderwood", "Gareth Pritchard"))
EVERYONE = [RUTH, RUTHLESS, GARETH]
DESK = {Team(code="digital-desk", name="Digital desk"): [RUTH, GARETH]}


@pytest.mark.parametrize(
    ("words", "names", "unknown"),
    [
        ("@Ruth Calder please look", ["Ruth Calder"], []),
        ("Ask @ruth calderwood, then @Gareth.", ["Ruth Calderwood", "Gareth Pritchard"], []),
        ("(@Gareth Pritchard)", ["Gareth Pritchard"], []),
        ("@Ruth", [], ["Ruth"]),
        ("@Nobody and @Nobody", [], ["Nobody"]),
        ("@digital desk: who can?", ["Ruth Calder", "Gareth Pritchard"], []),
        ("@Gareth, and @Digital Desk", ["Gareth Pritchard", "Ruth Calder"], []),
        ("@Digital desks", [], ["Digital"]),
        ("@Digital", [], ["Digital"]),
        ("sam@example.com rang, cost @ 5", [], []),
        ("", [], []),
    ],
)
def test_colleagues_by_whole_name_or_a_first_name_that_one_has_and_teams_by_whole_name(
    words: str, names: list[str], unknown: list[str]
) -> None:
    found = named_in(words, EVERYONE, DESK)
    assert ([each.name for each in found.accounts], found.unknown) == (names, unknown)


def test_where_two_have_the_same_name_nobody_is_guessed() -> None:
    found = named_in("@Ruth Calder look", [RUTH, Account(name="Ruth Calder")], {})
    assert (found.accounts, found.unknown) == ([], ["Ruth"])
