"""Answering a person, and writing to colleagues."""

from uuid import UUID

from bluelamp.contacts.actions.drafts import forget_draft
from bluelamp.contacts.events import AnswerWritten, NoteWritten
from bluelamp.contacts.holding import expect, hold
from bluelamp.contacts.models import Contact, Message
from bluelamp.contacts.queries import message_with
from bluelamp.contacts.rules import Box, Direction, State
from bluelamp.contacts.seen import WORDS, Seen
from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.promises.actions import keep_promise
from bluelamp.promises.queries import next_due, open_first_answer


@action(may="contacts.reply", announces=AnswerWritten, on="contact")
def reply(*, by: Actor, contact: Contact, words: str, message_id: UUID, seen: Seen | None = None) -> Message:
    """Answer the person on the tracking page; the promise of a first answer is kept by it.

    `message_id` was made with the form: the same answer sent twice is one answer. Raises `ChangedMeanwhile` where more
    was said, noted or sent than was seen.
    """
    hold(contact)
    earlier = message_with(message_id, contact)
    if earlier is not None:
        nothing_new()
        return earlier
    expect(contact, seen, WORDS)
    message = Message(id=message_id, contact=contact, direction=Direction.TO_PERSON, words=words, written_by_id=by.id)
    write_down(message)
    forget_draft(account_id=by.id, contact_id=contact.pk, box=Box.ANSWER)
    promised = open_first_answer(contact.pk)
    if promised is not None:
        keep_promise(by=by, promise=promised)
    next_promise = next_due(contact.pk)
    contact.due_at = next_promise.due_at if next_promise else None
    if contact.state == State.WAITING:
        contact.state = State.ANSWERED
    contact.save(update_fields=["due_at", "state"])
    announce(
        AnswerWritten(contact_id=contact.pk, person_id=contact.person_id, message_id=message.pk),
        by=by,
        wrote=[message],
    )
    return message


@action(may="contacts.note", announces=NoteWritten, on="contact")
def write_note(*, by: Actor, contact: Contact, words: str, message_id: UUID) -> Message:
    """Write a note that colleagues see and the person does not; the same note sent twice is one note."""
    hold(contact)
    earlier = message_with(message_id, contact)
    if earlier is not None:
        nothing_new()
        return earlier
    message = Message(id=message_id, contact=contact, direction=Direction.NOTE, words=words, written_by_id=by.id)
    write_down(message)
    forget_draft(account_id=by.id, contact_id=contact.pk, box=Box.NOTE)
    announce(
        NoteWritten(contact_id=contact.pk, person_id=contact.person_id, message_id=message.pk),
        by=by,
        wrote=[message],
    )
    return message
