"""A text joins the contact that it belongs to: once, however often it is tried."""

from typing import TYPE_CHECKING
from uuid import UUID

from bluelamp.contacts.actions import receive_words
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.texts.events import TextJoined
from bluelamp.texts.rules import Became
from bluelamp.texts.settling import said_in, settle, waiting

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@action(may="texts.take", announces=TextJoined, on="contact")
def join_text(*, by: Actor, text_id: UUID, contact: "Contact", words: str = "") -> None:
    """Write down what someone texted about their contact, which opens one that is closed; once.

    `words` stand in the place of what the text says, where not all of that is for staff to read.
    """
    text = waiting(text_id)
    if text is None:
        nothing_new()
        return
    message = receive_words(by=by, contact=contact, words=words or said_in(text), message_id=new_id())
    settle(text, Became.MESSAGE, contact=contact, message=message)
    joined = TextJoined(contact_id=contact.pk, person_id=contact.person_id, text_id=text.pk, message_id=message.pk)
    announce(joined, by=by)
