"""What happens when staff change several contacts at once."""

import pytest
from bs4 import BeautifulSoup

from bluelamp.contacts.actions import assign
from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import closed
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.queries import actor_for
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, problems, words
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


def test_to_move_them_a_reason_is_asked_for_and_it_can_be_undone() -> None:
    desk = a_desk()
    contacts = [a_burglary_reported().contact for _ in range(2)]
    page = look_ahead(desk, "move:harbour-neighbourhood", *contacts)
    assert words(page.find("h1")) == "Move them to Harbour neighbourhood"
    assert "Promises and open tasks go with them. You and your team cannot see them any more" in words(page)
    sent = {name: values for name, values in confirmed(page).items() if name != "reason"}
    again = BeautifulSoup(desk.client.post("/desk/several/do/", sent).content, "html.parser")
    assert problems(again) == ["Choose why."]
    assert again.select_one("#reason") is not None
    desk.client.post("/desk/several/do/", sent | {"reason": "their_place"})
    assert {contact.team_id for contact in Contact.objects.all()} == {"harbour-neighbourhood"}
    form = desk.see("/desk/").select_one("form.app-undo")
    assert form is not None
    undo = {str(box["name"]): str(box["value"]) for box in form.select("input")}
    assert "It is undone." in desk.client.post("/desk/several/undo/", undo, follow=True).content.decode()
    assert {contact.team_id for contact in Contact.objects.all()} == {"digital-desk"}
