"""What happens when staff say that a promise was kept."""

from datetime import timedelta

import pytest

from bluelamp.contacts.actions import promise
from bluelamp.contacts.models import Contact
from bluelamp.foundation.clock import now
from bluelamp.promises.models import Promise
from bluelamp.promises.rules import Kind
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.queries import actor_for
from bluelamp.workspaces.contact_staff.tests.desk import Desk, a_desk, words

pytestmark = pytest.mark.django_db


def a_promise(desk: Desk, contact: Contact) -> Promise:
    """Promise something for tomorrow, which is before the first answer is due."""
    words = "We ring you."
    return promise(by=actor_for(desk.account), contact=contact, words=words, due_at=now() + timedelta(days=1))


def test_another_team_cannot_say_so() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    made = a_promise(desk, contact)
    assert desk.of("harbour-neighbourhood").status(contact, f"promises/{made.pk}/kept", said="yes") == 404


def test_a_promise_of_another_contact_is_none_of_this_one() -> None:
    desk = a_desk()
    made = a_promise(desk, a_burglary_reported().contact)
    assert desk.status(a_burglary_reported().contact, f"promises/{made.pk}/kept", said="yes") == 404


def test_a_kept_promise_says_so_and_the_contact_is_due_when_the_next_one_is() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    made = a_promise(desk, contact)
    page = desk.send(contact, f"promises/{made.pk}/kept")
    contact.refresh_from_db()
    assert "Kept promised for" in words(page.select_one("[aria-labelledby=promises]"))
    assert contact.due_at == Promise.objects.get(kind=Kind.FIRST_ANSWER).due_at
    desk.send(contact, f"promises/{made.pk}/kept")
    assert Promise.objects.filter(kept_at=None).count() == 1
