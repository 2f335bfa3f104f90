"""Staff write to each other about a contact."""

from uuid import uuid4

import pytest

from bluelamp.contacts.actions import write_note
from bluelamp.contacts.queries import conversation
from bluelamp.contacts.rules import State
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.promises.queries import open_first_answer
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


def test_colleagues_read_a_note_and_the_person_never_does() -> None:
    desk = actor_for(a_desk())
    contact = someone_came()
    note = write_note(by=desk, contact=contact, words="Same street as last week.", message_id=uuid4())
    assert conversation(contact, with_notes=True) == [note]
    assert conversation(contact, with_notes=False) == []


def test_a_note_is_no_answer() -> None:
    desk = actor_for(a_desk())
    contact = someone_came()
    write_note(by=desk, contact=contact, words="Same street as last week.", message_id=uuid4())
    contact.refresh_from_db()
    assert contact.state == State.WAITING
    assert open_first_answer(contact.pk) is not None


def test_the_same_note_sent_twice_is_one_note() -> None:
    desk = actor_for(a_desk())
    contact = someone_came()
    sent = uuid4()
    for _ in range(2):
        write_note(by=desk, contact=contact, words="Same street.", message_id=sent)
    assert len(conversation(contact, with_notes=True)) == 1
    assert Entry.objects.filter(name="contacts.NoteWritten").count() == 1


def test_nobody_outside_the_team_writes_a_note() -> None:
    a_desk()
    contact = someone_came()
    stranger = actor_for(a_member_of(Team.objects.get(pk="harbour-neighbourhood")))
    with pytest.raises(NotAllowed):
        write_note(by=stranger, contact=contact, words="Hello", message_id=uuid4())
