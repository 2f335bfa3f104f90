"""Where an administrator chooses to whom a team's work is offered while it cannot do it."""

import pytest

from bluelamp.staff.queries import overflows
from bluelamp.workspaces.setup.tests.office import a_desk, problems, words

pytestmark = pytest.mark.django_db
TEAMS = "/desk/setup/teams/"
OVERFLOW = f"{TEAMS}harbour-neighbourhood/overflow/"


def test_it_is_kept_shown_and_taken_back() -> None:
    desk = a_desk()
    page = desk.send(OVERFLOW, to="digital-desk", minutes="30")
    assert "It is kept. Who is here is looked at each minute." in words(page)
    assert "Harbour neighbourhood harbour-neighbourhood Digital desk Change" in words(page.table)
    assert desk.see(OVERFLOW).select("#minutes")[0]["value"] == "30"
    desk.send(OVERFLOW, to="", minutes="30")
    assert overflows() == []


@pytest.mark.parametrize(
    ("to", "minutes", "said"),
    [
        ("harbour-neighbourhood", "", "Choose another team, or none."),
        ("no-such-team", "", "Choose another team, or none."),
        ("digital-desk", "0", "Enter a whole number of minutes from 1 to 10080, or nothing."),
        ("digital-desk", "10081", "Enter a whole number of minutes from 1 to 10080, or nothing."),
        ("digital-desk", "\u0663", "Enter a whole number of minutes from 1 to 10080, or nothing."),
    ],
)
def test_what_is_wrong_is_said(to: str, minutes: str, said: str) -> None:
    assert problems(a_desk().send(OVERFLOW, to=to, minutes=minutes)) == [said]
    assert overflows() == []


def test_a_team_that_is_not_there_has_none() -> None:
    assert a_desk().client.get(f"{TEAMS}no-such-team/overflow/").status_code == 404
