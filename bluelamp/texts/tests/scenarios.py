"""Text messages that came in, for tests to begin with. Everyone in them is made up; numbers are Ofcom's for drama."""

from dataclasses import replace
from typing import Final

from bluelamp.contacts.models import Contact
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.texts.actions import keep_text, take_text
from bluelamp.texts.models import Text
from bluelamp.texts.rules import Provider

KEEPER: Final = Actor.public("texts.keep")
WRITER: Final = Actor.public(
    *("texts.take", "reports.submit", "people.record", "contacts.record", "contacts.write_more", "contacts.thread"),
    "promises.make",
)
NUMBER: Final = "+447700900123"


def a_kept_text(words: str = "My bike is gone.", *, sid: str = "SM1", sender: str = NUMBER) -> Text:
    """Let a text come in."""
    return keep_text(by=KEEPER, provider=Provider.TWILIO, sid=sid, sender=sender, words=words, fields="{}")


def a_taken_text(words: str = "My bike is gone.", *, sid: str = "SM1", sender: str = NUMBER) -> Contact:
    """Let a contact be made of a text."""
    contact = take_text(by=WRITER, text_id=a_kept_text(words, sid=sid, sender=sender).pk)
    assert contact is not None
    return contact


def writer_about(contact: Contact) -> Actor:
    """Return whoever wrote a text that leads to a contact."""
    return replace(WRITER, matters=frozenset({contact.pk}))
