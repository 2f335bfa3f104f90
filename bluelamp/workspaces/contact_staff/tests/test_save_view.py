"""What happens when staff keep the filters of the queue as a view."""

import pytest

from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.desk import Desk, a_desk, words

pytestmark = pytest.mark.django_db


def keep(desk: Desk, **typed: str) -> str:
    """Send the form and return what the queue says then."""
    response = desk.client.post("/desk/views/", typed, follow=True)
    return words(desk.see(response.redirect_chain[-1][0])) if response.status_code == 200 else ""


def test_a_view_stands_above_the_queue_and_leads_to_its_filters() -> None:
    desk = a_desk()
    keep(desk, name="Urgent", query="grade=1&danger=1")
    link = desk.see("/desk/").select_one(".app-chip--view")
    assert link is not None
    assert (words(link), link["href"]) == ("Urgent", "/desk/?grade=1&danger=1")
    opened = desk.see(str(link["href"])).select_one(".app-chip--view[aria-current]")
    assert opened is not None


def test_a_supervisor_keeps_one_for_the_team_and_contact_staff_are_not_asked() -> None:
    desk = a_desk()
    supervisor = desk.of("digital-desk", Role.SUPERVISOR)
    assert desk.see("/desk/?late=1").select("#for") == []
    options = [words(option) for option in supervisor.see("/desk/?late=1").select("#for option")]
    assert options == ["Only me", "Everyone in Digital desk"]
    keep(supervisor, name="Late", query="late=1", **{"for": "digital-desk"})
    assert "Late (team)" in words(desk.see("/desk/"))


def test_codes_that_mean_nothing_are_left_out_when_it_is_kept() -> None:
    desk = a_desk()
    response = desk.client.post("/desk/views/", {"name": "Odd", "query": "grade=99&tag=gone&late=1&x=Sam"})
    assert response["Location"] == "/desk/?late=1"


@pytest.mark.parametrize(("name", "query"), [("", "late=1"), ("x" * 41, "late=1"), ("All", ""), ("\0", "late=1")])
def test_what_cannot_be_kept_is_said(name: str, query: str) -> None:
    desk = a_desk()
    response = desk.client.post("/desk/views/", {"name": name, "query": query}, follow=True)
    assert "Choose at least one filter, and enter a name" in response.content.decode()


def test_a_view_for_a_team_of_others_is_refused() -> None:
    desk = a_desk(role=Role.SUPERVISOR)
    sent = {"name": "Late", "query": "late=1", "for": "harbour-neighbourhood"}
    assert desk.client.post("/desk/views/", sent).status_code == 403
