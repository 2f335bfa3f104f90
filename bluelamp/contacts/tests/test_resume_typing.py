"""Someone in a chat who said that they cannot type says that they can again."""

import pytest

from bluelamp.contacts.actions import resume_typing, stop_typing
from bluelamp.contacts.chats import cannot_type_since
from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry

pytestmark = pytest.mark.django_db


def test_it_ends_what_they_said_and_is_nothing_where_they_said_nothing() -> None:
    a_desk()
    chat = someone_came(channel=Channel.CHAT)
    by = Actor.public("contacts.write_more", matters=frozenset({chat.pk}))
    resume_typing(by=by, contact=chat)
    assert not Entry.objects.filter(name="contacts.TypingResumed").exists()
    stop_typing(by=by, contact=chat)
    resume_typing(by=by, contact=chat)
    assert cannot_type_since(chat) is None
