"""What happens when staff change several contacts at once."""

import pytest
from bs4 import BeautifulSoup

from bluelamp.contacts.actions import assign
from bluelamp.contacts.tests.scenarios import closed
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.queries import actor_for
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, words
from bluelamp.workspaces.contact_staff.tests.test_several import look_ahead

pytestmark = pytest.mark.django_db


def confirmed(page: BeautifulSoup) -> dict[str, list[str]]:
    """Return what the button of a preview sends."""
    sent: dict[str, list[str]] = {}
    for box in page.select("main form input"):
        sent.setdefault(str(box["name"]), []).append(str(box["value"]))
    return sent


def test_the_button_of_the_preview_changes_them_and_leads_back_to_the_same_filters() -> None:
    desk = a_desk()
    page = look_ahead(desk, f"assign:{desk.account.pk}", *(a_burglary_reported().contact for _ in range(2)))
    response = desk.client.post("/desk/several/do/", confirmed(page) | {"query": "mine=1"})
    assert response["Location"] == "/desk/?mine=1"
    queue = desk.see("/desk/?mine=1")
    assert "2 contacts are changed." in words(queue)
    assert len(queue.select("[data-row]")) == 2


def test_what_changed_between_preview_and_confirm_is_left_alone_and_counted() -> None:
    desk = a_desk()
    one, other = (a_burglary_reported().contact for _ in range(2))
    third = a_burglary_reported().contact
    colleague = desk.of("digital-desk").account
    page = look_ahead(desk, f"assign:{desk.account.pk}", one, other, third)
    assign(by=actor_for(desk.account), contact=one, to=colleague)
    closed(other, desk.account)
    response = desk.client.post("/desk/several/do/", confirmed(page), follow=True)
    assert "1 contact is changed. 2 stay as they were." in response.content.decode()
    one.refresh_from_db()
    assert one.assigned_to == colleague


def test_contacts_that_no_preview_showed_stay_as_they_are() -> None:
    desk = a_desk()
    sent = {"do": "grade:1", "contact": [str(a_burglary_reported().contact.pk)]}
    response = desk.client.post("/desk/several/do/", sent, follow=True)
    assert "0 contacts are changed. 1 stays as it was." in response.content.decode()


def test_nothing_ticked_is_said() -> None:
    desk = a_desk()
    assert "Tick at least one contact." in desk.client.post("/desk/several/do/", follow=True).content.decode()
