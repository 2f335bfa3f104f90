"""Someone in a chat says that they cannot type now: staff know it and since when, until they write or say otherwise."""

import pytest

from bluelamp.contacts.actions import resume_typing, stop_typing
from bluelamp.contacts.chats import cannot_type_since
from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.scenarios import a_desk, more_words, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def chat() -> Contact:
    """A chat."""
    a_desk()
    return someone_came(channel=Channel.CHAT)


def talker(contact: Contact) -> Actor:
    """Return whoever is in that chat."""
    return Actor.public("contacts.write_more", matters=frozenset({contact.pk}))


def test_it_is_said_once_and_ends_with_the_next_words(chat: Contact) -> None:
    assert cannot_type_since(chat) is None
    for _ in range(2):
        stop_typing(by=talker(chat), contact=chat)
    assert cannot_type_since(chat) == now()
    assert Entry.objects.filter(name="contacts.TypingStopped", record_id=chat.pk).count() == 1
    more_words(chat, "He has gone.")
    assert cannot_type_since(chat) is None


def test_nobody_says_it_for_another(chat: Contact) -> None:
    with pytest.raises(NotAllowed):
        stop_typing(by=Actor.public("contacts.write_more"), contact=chat)
    with pytest.raises(NotAllowed):
        resume_typing(by=Actor.public("contacts.write_more"), contact=chat)
