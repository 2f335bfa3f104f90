"""Staff promise something, and the contact is due when the first promise is."""

from datetime import timedelta

import pytest

from bluelamp.contacts.actions import keep, promise
from bluelamp.contacts.tests.scenarios import a_desk, answered, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.models import Entry
from bluelamp.promises.actions import DueInThePast
from bluelamp.promises.queries import open_first_answer, promises_about
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db
RING = "I will ring by Friday."


def test_a_contact_is_due_when_its_earliest_promise_is() -> None:
    desk = actor_for(a_desk())
    contact = someone_came()
    soon, late = now() + timedelta(hours=2), now() + timedelta(days=9)
    promise(by=desk, contact=contact, words=RING, due_at=late)
    assert contact.due_at == now() + timedelta(hours=48)
    promise(by=desk, contact=contact, words=RING, due_at=soon)
    contact.refresh_from_db()
    assert contact.due_at == soon
    assert [made.due_at for made in promises_about(contact.pk)] == [soon, now() + timedelta(hours=48), late]


def test_an_answer_leaves_other_promises_open() -> None:
    desk = a_desk()
    contact = someone_came()
    late = now() + timedelta(days=9)
    promise(by=actor_for(desk), contact=contact, words=RING, due_at=late)
    answered(contact, desk)
    contact.refresh_from_db()
    assert contact.due_at == late


def test_nothing_is_promised_for_yesterday() -> None:
    desk = actor_for(a_desk())
    contact = someone_came()
    with pytest.raises(DueInThePast) as refusal:
        promise(by=desk, contact=contact, words=RING, due_at=now())
    assert str(refusal.value) == "A promise must be due in the future. Choose a later day."
    assert not Entry.objects.filter(name="contacts.PromiseGiven").exists()


def test_nobody_outside_the_team_promises_anything() -> None:
    a_desk()
    contact = someone_came()
    stranger = actor_for(a_member_of(Team.objects.get(pk="harbour-neighbourhood")))
    with pytest.raises(NotAllowed):
        promise(by=stranger, contact=contact, words=RING, due_at=now() + timedelta(hours=1))
    promised = open_first_answer(contact.pk)
    assert promised is not None
    with pytest.raises(NotAllowed):
        keep(by=stranger, contact=contact, promise=promised)
