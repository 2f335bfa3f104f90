"""Where an administrator renames a team."""

import pytest

from bluelamp.staff.queries import names_of_teams
from bluelamp.workspaces.setup.tests.office import a_desk, problems, words

pytestmark = pytest.mark.django_db
TEAM = "/desk/setup/teams/digital-desk/"


def test_it_gets_its_new_name_and_keeps_its_code() -> None:
    desk = a_desk()
    assert "The team has its new name." in words(desk.send(TEAM, name="Contact centre"))
    assert names_of_teams()["digital-desk"] == "Contact centre"


def test_a_missing_name_is_said_and_a_missing_team_is_not_there() -> None:
    desk = a_desk()
    assert problems(desk.send(TEAM, name=" ")) == ["Enter what the team is called."]
    assert desk.client.post("/desk/setup/teams/no-such-team/", {"name": "Ours"}).status_code == 404
