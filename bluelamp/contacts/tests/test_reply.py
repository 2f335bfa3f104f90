"""Staff answer: the answer is kept once, and a promise with it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from time_machine import Traveller

from bluelamp.contacts.actions import reply
from bluelamp.contacts.models import Message
from bluelamp.contacts.rules import State
from bluelamp.contacts.tests.scenarios import a_desk, answered, closed, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.announce import content_digest
from bluelamp.foundation.ledger.models import Entry
from bluelamp.promises.queries import open_first_answer, promises_about
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


def test_an_answer_ends_our_turn_and_keeps_the_promise_of_a_first_answer(clock: Traveller) -> None:
    desk = a_desk()
    contact = someone_came()
    clock.shift(timedelta(hours=3))
    message = answered(contact, desk, "We will look at the cameras.")
    contact.refresh_from_db()
    assert (contact.state, contact.due_at) == (State.ANSWERED, None)
    assert open_first_answer(contact.pk) is None
    assert promises_about(contact.pk)[0].kept_at == now()
    assert (message.direction, message.written_by) == ("to_person", desk)


def test_a_second_answer_keeps_no_promise_twice(clock: Traveller) -> None:
    desk = a_desk()
    contact = someone_came()
    answered(contact, desk)
    kept = promises_about(contact.pk)[0].kept_at
    clock.shift(timedelta(hours=1))
    answered(contact, desk)
    assert promises_about(contact.pk)[0].kept_at == kept
    assert Entry.objects.filter(name="promises.PromiseKept").count() == 1


def test_the_same_answer_sent_twice_is_one_answer() -> None:
    desk = a_desk()
    contact = someone_came()
    sent = uuid4()
    first, second = (
        reply(by=actor_for(desk), contact=contact, words="We come on Friday.", message_id=sent) for _ in range(2)
    )
    assert first == second
    assert Message.objects.count() == 1
    assert Entry.objects.filter(name="contacts.AnswerWritten").count() == 1


def test_the_ledger_can_tell_whether_an_answer_was_changed() -> None:
    desk = a_desk()
    message = answered(someone_came(), desk)
    entry = Entry.objects.get(name="contacts.AnswerWritten")
    written = Message.objects.get(pk=message.pk)
    assert bytes(entry.digest or b"") == content_digest([written])
    written.words += " Not."
    assert bytes(entry.digest or b"") != content_digest([written])


def test_a_closed_contact_that_is_answered_stays_closed() -> None:
    desk = a_desk()
    contact = closed(someone_came(), desk)
    answered(contact, desk)
    contact.refresh_from_db()
    assert contact.state == State.CLOSED


@pytest.mark.parametrize(("team", "role"), [("harbour-neighbourhood", Role.CONTACT_STAFF), ("", Role.ADMINISTRATOR)])
def test_nobody_outside_the_team_answers(team: str, role: Role) -> None:
    a_desk()
    contact = someone_came()
    stranger = a_member_of(Team.objects.filter(pk=team).first(), role)
    with pytest.raises(NotAllowed):
        answered(contact, stranger)
    assert not Message.objects.exists()


def test_the_team_itself_does_not_answer_a_sealed_contact() -> None:
    desk = a_desk()
    contact = someone_came(sealed=True)
    with pytest.raises(NotAllowed):
        answered(contact, desk)
