"""What happens when someone presses “Take the next”."""

import pytest
from bs4 import BeautifulSoup

from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.routing import DESK, HARBOUR, a_rule
from bluelamp.contacts.tests.scenarios import someone_came
from bluelamp.reports.tests.scenarios import a_burglary_reported, a_danger_reported
from bluelamp.staff.actions import choose_capacity
from bluelamp.staff.tests.routing import a_skill, is_offered
from bluelamp.staff.tests.working import PLANNER, an_absence
from bluelamp.workspaces.contact_staff.tests.desk import Desk, a_desk, words

pytestmark = pytest.mark.django_db


def pressed(desk: Desk) -> BeautifulSoup:
    """Press it, and return the page it leads to."""
    response = desk.client.post("/desk/next/", follow=True)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def test_the_queue_has_a_button_that_opens_the_most_urgent_one_as_ones_own() -> None:
    desk = a_desk()
    a_burglary_reported()
    danger = a_danger_reported().contact
    button = desk.see("/desk/").select_one("form[action='/desk/next/'] button")
    assert words(button) == "Take the next"
    page = pressed(desk)
    assert danger.reference in words(page.find("main"))
    danger.refresh_from_db()
    assert danger.assigned_to == desk.account


def test_where_there_is_none_the_queue_says_why() -> None:
    desk = a_desk()
    assert "Nothing waits that you can take." in words(pressed(desk).find("main"))
    choose_capacity(by=PLANNER, account=desk.account, weight=0)
    assert "You have as much as you can have at once: 0 of 0." in words(pressed(desk).find("main"))
    an_absence(desk.account, -1, 2)
    assert "is not here until" in words(pressed(desk).find("main"))


def test_looking_takes_nothing() -> None:
    desk = a_desk()
    someone_came()
    assert desk.client.get("/desk/next/").status_code == 302
    assert Contact.objects.get().assigned_to is None


def test_the_contact_says_which_skill_it_needs() -> None:
    desk = a_desk()
    contact = someone_came(rule_id=a_rule("Welsh", DESK, a_skill("Welsh")).pk)
    assert "Nothing waits that you can take." in words(pressed(desk).find("main"))
    assert "Needs: Welsh" in words(desk.see_contact(contact).find("main"))


def test_what_is_offered_can_be_taken_on_its_page_too_and_is_of_ones_team_then() -> None:
    desk = a_desk()
    contact = someone_came(team=HARBOUR)
    assert desk.status(contact) == 404
    is_offered(HARBOUR, DESK)
    assert contact.reference in words(desk.see("/desk/").find("main"))
    page = desk.send(contact, "assign", to=desk.account.pk)
    assert "You deal with this now." in words(page)
    contact.refresh_from_db()
    assert (contact.team_id, contact.assigned_to) == (DESK, desk.account)
