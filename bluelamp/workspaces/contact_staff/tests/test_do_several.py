"""What happens when staff change several contacts at once."""

import pytest

from bluelamp.contacts.actions import assign
from bluelamp.contacts.tests.scenarios import closed
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.queries import actor_for
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, words
from bluelamp.workspaces.contact_staff.tests.test_several import look_ahead

pytestmark = pytest.mark.django_db


def test_the_button_of_the_preview_changes_them_and_leads_back_to_the_same_filters() -> None:
    desk = a_desk()
    contacts = [a_burglary_reported().contact for _ in range(2)]
    page = look_ahead(desk, f"assign:{desk.account.pk}", *contacts)
    sent = {str(box["name"]): str(box["value"]) for box in page.select("main form input:not([name=contact])")}
    response = desk.client.post(
        "/desk/several/do/", sent | {"query": "mine=1", "contact": [str(contact.pk) for contact in contacts]}
    )
    assert response["Location"] == "/desk/?mine=1"
    queue = desk.see("/desk/?mine=1")
    assert "2 contacts are changed." in words(queue)
    assert len(queue.select("[data-row]")) == 2


def test_what_changed_between_preview_and_confirm_is_left_alone_and_counted() -> None:
    desk = a_desk()
    one, other = (a_burglary_reported().contact for _ in range(2))
    colleague = desk.of("digital-desk").account
    assign(by=actor_for(desk.account), contact=one, to=colleague)
    closed(other, desk.account)
    sent = {"do": f"assign:{desk.account.pk}", "contact": [str(one.pk), str(other.pk)]}
    response = desk.client.post("/desk/several/do/", sent, follow=True)
    assert "1 contact is changed. 1 stays as it was." in response.content.decode()


def test_nothing_ticked_is_said() -> None:
    desk = a_desk()
    assert "Tick at least one contact." in desk.client.post("/desk/several/do/", follow=True).content.decode()
