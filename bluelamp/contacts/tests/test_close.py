"""A contact is closed, for a reason."""

import pytest

from bluelamp.contacts.actions import close
from bluelamp.contacts.rules import CloseReason, State
from bluelamp.contacts.tests.scenarios import a_desk, closed, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("reason", list(CloseReason))
def test_every_reason_has_words_that_the_person_can_read(reason: CloseReason) -> None:
    desk = a_desk()
    contact = closed(someone_came(), desk, reason)
    contact.refresh_from_db()
    assert (contact.state, contact.closed_at) == (State.CLOSED, now())
    assert contact.get_close_reason_display() not in ("", reason.value)


def test_closing_again_changes_neither_the_reason_nor_the_ledger() -> None:
    desk = actor_for(a_desk())
    contact = someone_came()
    for reason in (CloseReason.ANSWERED, CloseReason.WITHDRAWN):
        close(by=desk, contact=contact, reason=reason)
    assert contact.close_reason == CloseReason.ANSWERED
    assert Entry.objects.filter(name="contacts.ContactClosed").count() == 1


def test_nobody_outside_the_team_closes_it() -> None:
    a_desk()
    stranger = a_member_of(Team.objects.get(pk="harbour-neighbourhood"))
    with pytest.raises(NotAllowed):
        closed(someone_came(), stranger)
