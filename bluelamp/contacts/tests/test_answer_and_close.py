"""Staff answer and close at once: both or neither."""

from uuid import uuid4

import pytest

from bluelamp.contacts.actions import answer_and_close, reopen
from bluelamp.contacts.holding import ChangedMeanwhile, as_it_is
from bluelamp.contacts.models import Message
from bluelamp.contacts.rules import CloseReason, State
from bluelamp.contacts.tests.scenarios import a_desk, answered, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db

DONE = ("contacts.AnswerWritten", "contacts.ContactClosed")


def test_it_is_answered_and_closed_as_answered() -> None:
    by = actor_for(a_desk())
    contact = someone_came()
    answer_and_close(by=by, contact=contact, words="Here it is.", message_id=uuid4(), seen=as_it_is(contact))
    contact.refresh_from_db()
    assert (contact.state, contact.close_reason) == (State.CLOSED, CloseReason.ANSWERED)
    assert Message.objects.get().words == "Here it is."
    assert sorted(Entry.objects.filter(name__in=DONE).values_list("name", flat=True)) == list(DONE)


def test_the_same_answer_sent_twice_closes_nothing_that_was_opened_again() -> None:
    by = actor_for(a_desk())
    contact, sent = someone_came(), uuid4()
    answer_and_close(by=by, contact=contact, words="Here it is.", message_id=sent)
    reopen(by=by, contact=contact)
    answer_and_close(by=by, contact=contact, words="Here it is.", message_id=sent)
    contact.refresh_from_db()
    assert contact.state == State.WAITING
    assert Message.objects.count() == 1


def test_where_a_colleague_was_faster_nothing_is_sent_and_nothing_closed() -> None:
    desk = a_desk()
    contact = someone_came()
    seen = as_it_is(contact)
    answered(contact, desk, "Theirs.")
    with pytest.raises(ChangedMeanwhile):
        answer_and_close(by=actor_for(desk), contact=contact, words="Mine.", message_id=uuid4(), seen=seen)
    contact.refresh_from_db()
    assert contact.state == State.ANSWERED
    assert Message.objects.get().words == "Theirs."


def test_nobody_outside_the_team_does() -> None:
    a_desk()
    stranger = actor_for(a_member_of(Team.objects.get(pk="harbour-neighbourhood")))
    with pytest.raises(NotAllowed):
        answer_and_close(by=stranger, contact=someone_came(), words="Here it is.", message_id=uuid4())
