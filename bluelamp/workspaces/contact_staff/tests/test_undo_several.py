"""What happens when staff undo a change of several contacts."""

from datetime import timedelta
from uuid import uuid4

import pytest
from time_machine import Traveller

from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import State
from bluelamp.contacts.tests.scenarios import more_words
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.workspaces.contact_staff.tests.desk import Desk, a_desk, words
from bluelamp.workspaces.contact_staff.tests.test_do_several import confirmed
from bluelamp.workspaces.contact_staff.tests.test_several import look_ahead

pytestmark = pytest.mark.django_db


def close_two(desk: Desk) -> dict[str, str]:
    """Close two contacts at once, and return what the form that undoes it would send."""
    page = look_ahead(desk, "close:answered", *(a_burglary_reported().contact for _ in range(2)))
    desk.client.post("/desk/several/do/", confirmed(page))
    form = desk.see("/desk/").select_one("form.app-undo")
    assert form is not None
    return {str(box["name"]): str(box["value"]) for box in form.select("input")}


def test_the_queue_offers_it_and_each_is_as_before() -> None:
    desk = a_desk()
    response = desk.client.post("/desk/several/undo/", close_two(desk), follow=True)
    assert "It is undone." in response.content.decode()
    assert {contact.state for contact in Contact.objects.all()} == {State.WAITING}
    assert desk.see("/desk/").select("form.app-undo") == []


def test_once_one_of_them_has_changed_it_is_offered_no_more_and_the_reason_is_said(clock: Traveller) -> None:
    desk = a_desk()
    sent = close_two(desk)
    clock.shift(timedelta(minutes=1))
    more_words(Contact.objects.all()[0])
    assert desk.see("/desk/").select("form.app-undo") == []
    response = desk.client.post("/desk/several/undo/", sent, follow=True)
    assert "one of them has changed since" in response.content.decode()


def test_a_colleague_cannot_undo_it() -> None:
    desk = a_desk()
    sent = close_two(desk)
    colleague = desk.of("digital-desk")
    response = colleague.client.post("/desk/several/undo/", sent, follow=True)
    assert "There is nothing to undo." in response.content.decode()
    assert {contact.state for contact in Contact.objects.all()} == {State.CLOSED}


@pytest.mark.parametrize("batch", ["", "x", str(uuid4())])
def test_what_is_no_change_is_said(batch: str) -> None:
    response = a_desk().client.post("/desk/several/undo/", {"batch": batch}, follow=True)
    assert "There is nothing to undo." in response.content.decode()


def test_it_is_not_offered_before_anything_was_done() -> None:
    assert "Undo it" not in words(a_desk().see("/desk/"))
