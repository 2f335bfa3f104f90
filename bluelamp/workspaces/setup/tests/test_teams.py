"""Where an administrator makes teams."""

import pytest

from bluelamp.staff.queries import names_of_teams
from bluelamp.workspaces.setup.tests.office import a_desk, problems, words

pytestmark = pytest.mark.django_db
TEAMS = "/desk/setup/teams/"


def test_one_is_made_with_a_code_from_its_name() -> None:
    desk = a_desk()
    page = desk.send(TEAMS, name="Victims\u2019 unit, North")
    assert "The team is made. Put people in it under Accounts." in words(page)
    assert names_of_teams()["victims-unit-north"] == "Victims\u2019 unit, North"
    assert "victims-unit-north" in words(page.table)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Enter what the team is called."),
        ("???", "Enter a name with letters from A to Z or numbers: the team's code is made from it."),
        ("Digital Desk", "There is a team with this name, or there was when it was made. Choose another name."),
        ("x" * 121, "This name is too long. Shorten it to 120 characters or fewer."),
    ],
)
def test_what_is_wrong_is_said(typed: str, said: str) -> None:
    assert problems(a_desk().send(TEAMS, name=typed)) == [said]
    assert len(names_of_teams()) == 3
