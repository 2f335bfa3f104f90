"""Whoever joined a chat writes in it."""

from uuid import uuid4

import pytest

from bluelamp.contacts.actions import leave_chat, reply, speak_as_guest
from bluelamp.contacts.actions.answer import NotInTheChat
from bluelamp.contacts.guest_rules import ComesAs
from bluelamp.contacts.guests import written_as
from bluelamp.contacts.models import Message
from bluelamp.contacts.tests.guests import a_chat, asked, joined, someone_elsewhere
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.promises.queries import open_first_answer
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db
WORDS = "Czy jest pani bezpieczna?"


def test_a_line_is_kept_once_as_theirs_and_the_chat_waits_on() -> None:
    contact, guest, form = a_chat(), someone_elsewhere(), uuid4()
    assert contact.assigned_to is not None
    stay, by = joined(contact, guest), actor_for(guest)
    said = [speak_as_guest(by=by, guest=stay, words=WORDS, message_id=form) for _ in range(2)]
    assert said[0] == said[1] == Message.objects.get()
    contact.refresh_from_db()
    assert contact.state == "waiting"
    assert open_first_answer(contact.pk)
    ours = reply(by=actor_for(contact.assigned_to), contact=contact, words="Thank you.", message_id=uuid4())
    assert written_as(contact) == {said[0].pk: ComesAs.INTERPRETER}
    assert ours.pk not in written_as(contact)


def test_who_has_not_joined_or_has_left_writes_nothing() -> None:
    contact, guest = a_chat(), someone_elsewhere()
    by, stay = actor_for(guest), asked(contact, guest)
    with pytest.raises(NotInTheChat):
        speak_as_guest(by=by, guest=stay, words=WORDS, message_id=uuid4())
    leave_chat(by=by, guest=stay)
    with pytest.raises(NotAllowed):
        speak_as_guest(by=by, guest=stay, words=WORDS, message_id=uuid4())
    assert not Message.objects.exists()
