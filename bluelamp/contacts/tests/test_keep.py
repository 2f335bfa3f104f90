"""A promise about a contact is kept."""

from datetime import timedelta

import pytest

from bluelamp.contacts.actions import keep, promise
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.models import Entry
from bluelamp.promises.queries import next_due
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


def test_a_contact_is_then_due_when_the_next_promise_is() -> None:
    desk = actor_for(a_desk())
    contact = someone_came()
    first_answer = contact.due_at
    soon = promise(by=desk, contact=contact, words="I will ring.", due_at=now() + timedelta(hours=1))
    keep(by=desk, contact=contact, promise=soon)
    contact.refresh_from_db()
    assert contact.due_at == first_answer
    last = next_due(contact.pk)
    assert last is not None
    keep(by=desk, contact=contact, promise=last)
    contact.refresh_from_db()
    assert contact.due_at is None


def test_a_promise_is_kept_once() -> None:
    desk = actor_for(a_desk())
    contact = someone_came()
    promised = next_due(contact.pk)
    assert promised is not None
    for _ in range(2):
        keep(by=desk, contact=contact, promise=promised)
    assert Entry.objects.filter(name="promises.PromiseKept").count() == 1


def test_a_promise_about_a_contact_out_of_reach_is_not_kept_by_way_of_ones_own() -> None:
    a_desk()
    theirs, mine = someone_came(), someone_came(team="harbour-neighbourhood")
    promised = next_due(theirs.pk)
    assert promised is not None
    harbour = actor_for(a_member_of(Team.objects.get(pk="harbour-neighbourhood")))
    with pytest.raises(NotAllowed):
        keep(by=harbour, contact=mine, promise=promised)
