"""What happens when staff close a contact."""

import pytest

from bluelamp.contacts.rules import State
from bluelamp.contacts.tests.scenarios import more_words
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, problems, words

pytestmark = pytest.mark.django_db


def test_another_team_cannot_close_it() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert desk.of("harbour-neighbourhood").status(contact, "close", reason="answered") == 404


def test_a_contact_is_closed_for_a_reason_and_opens_when_the_person_writes() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    page = desk.send(contact, "close", reason="passed_on")
    assert "Closed it: Passed on to officers" in words(page)
    contact.refresh_from_db()
    more_words(contact)
    contact.refresh_from_db()
    assert contact.state == State.WAITING


@pytest.mark.parametrize("reason", ["", "because", "\0"])
def test_a_contact_is_not_closed_without_a_reason(reason: str) -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert problems(desk.send(contact, "close", reason=reason)) == ["Choose why it is closed."]
    contact.refresh_from_db()
    assert contact.state == State.WAITING
