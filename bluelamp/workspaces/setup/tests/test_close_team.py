"""Where an administrator closes a team and opens it again."""

import pytest

from bluelamp.contacts.tests.scenarios import someone_came
from bluelamp.staff.closed_teams import followers, open_teams
from bluelamp.workspaces.setup.tests.office import a_desk, problems, words

pytestmark = pytest.mark.django_db
TEAMS = "/desk/setup/teams/"
CLOSE = f"{TEAMS}digital-desk/close/"


def test_what_moves_is_counted_and_then_it_is_closed() -> None:
    desk = a_desk()
    someone_came()
    someone_came()
    page = desk.see(CLOSE)
    assert [words(each) for each in page.select("main li")] == ["1 person", "2 open contacts"]
    page = desk.send(CLOSE, to="harbour-neighbourhood")
    assert "Digital desk is closed. Harbour neighbourhood does its work now." in words(page)
    assert followers() == {"digital-desk": "harbour-neighbourhood"}
    assert desk.client.get(CLOSE).status_code == 404


@pytest.mark.parametrize("to", ["", "digital-desk", "no-such-team", "\0"])
def test_the_team_that_follows_must_be_another(to: str) -> None:
    desk = a_desk()
    assert problems(desk.send(CLOSE, to=to)) == ["Choose the team that does its work from now on."]
    assert "digital-desk" in open_teams()


def test_a_closed_team_can_be_chosen_nowhere() -> None:
    desk = a_desk()
    desk.send(f"{TEAMS}harbour-neighbourhood/close/", to="digital-desk")
    for form in ("accounts/new/", "rules/new/", "teams/digital-desk/overflow/"):
        assert "harbour-neighbourhood" not in str(desk.see(f"/desk/setup/{form}").find("main")), form
    rows = "name,email,role,teams,active\nTom,tom@harrowmere.example,supervisor,harbour-neighbourhood,yes"
    page = desk.send("/desk/setup/accounts/table/", table=rows)
    assert "There is no open team with the code “harbour-neighbourhood”." in words(page)


def test_it_is_listed_as_closed_and_opened_again() -> None:
    desk = a_desk()
    desk.send(CLOSE, to="harbour-neighbourhood")
    page = desk.see(TEAMS)
    assert "Its work is done by" in words(page)
    assert "Digital desk is open again." in words(desk.send(f"{TEAMS}digital-desk/open/"))
    assert "digital-desk" in open_teams()
    assert desk.client.post(f"{TEAMS}digital-desk/open/").status_code == 404


def test_the_last_team_stays() -> None:
    desk = a_desk()
    desk.send(CLOSE, to="harbour-neighbourhood")
    desk.send(f"{TEAMS}professional-standards/close/", to="harbour-neighbourhood")
    assert "Make one first" in words(desk.see(f"{TEAMS}harbour-neighbourhood/close/"))
