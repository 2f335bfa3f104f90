"""Answering a person and closing the contact, both or neither."""

from uuid import UUID

from bluelamp.contacts.actions.answer import reply
from bluelamp.contacts.actions.handle import close
from bluelamp.contacts.events import ContactClosed
from bluelamp.contacts.holding import expect, hold
from bluelamp.contacts.models import Contact, Message
from bluelamp.contacts.queries import message_with
from bluelamp.contacts.rules import CloseReason
from bluelamp.contacts.seen import CLOSING, Seen
from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import nothing_new


@action(may="contacts.close", announces=ContactClosed, on="contact")
def answer_and_close(
    *, by: Actor, contact: Contact, words: str, message_id: UUID, seen: Seen | None = None, asked_again: int = 0
) -> Message:
    """Answer the person, and close the contact as answered; the same answer sent twice does nothing more.

    Raises `ChangedMeanwhile` where it is not as it was seen: its state, its grade, or what was said and sent.
    """
    hold(contact)
    earlier = message_with(message_id, contact)
    if earlier is not None:
        nothing_new()
        return earlier
    expect(contact, seen, CLOSING)
    message = reply(by=by, contact=contact, words=words, message_id=message_id, asked_again=asked_again)
    close(by=by, contact=contact, reason=CloseReason.ANSWERED)
    return message
