"""Answering a person, and writing to colleagues."""

from collections.abc import Collection
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext as _

from bluelamp.contacts.actions.drafts import forget_draft
from bluelamp.contacts.drafts import drafts_of
from bluelamp.contacts.events import AnswerWritten, ContactMentioned, NoteWritten
from bluelamp.contacts.holding import expect, hold
from bluelamp.contacts.mentions import MayNotSeeIt, may_see
from bluelamp.contacts.models import Asking, Contact, Guest, Mention, Message
from bluelamp.contacts.queries import message_with
from bluelamp.contacts.rules import Box, Direction, State
from bluelamp.contacts.seen import WORDS, Seen
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.promises.actions import keep_promise
from bluelamp.promises.queries import next_due, open_first_answer

if TYPE_CHECKING:
    from bluelamp.staff.models import Account


class NotInTheChat(ValueError):
    """Someone wrote in a chat that they have not joined, that they have left, or that is closed."""

    def __str__(self) -> str:
        return _("You are not in this chat, so this was not sent.")


@action(may="contacts.reply", announces=AnswerWritten, on="contact")
def reply(
    *, by: Actor, contact: Contact, words: str, message_id: UUID, seen: Seen | None = None, asked_again: int = 0
) -> Message:
    """Answer the person on the tracking page; the promise of a first answer is kept by it.

    `message_id` was made with the form: the same answer sent twice is one answer. `asked_again` is how many of its
    questions the person had answered before. Raises `ChangedMeanwhile` where more
    was said, noted or sent than was seen.
    """
    hold(contact)
    earlier = message_with(message_id, contact)
    if earlier is not None:
        nothing_new()
        return earlier
    expect(contact, seen, WORDS)
    write_down(Asking(message_id=message_id, team_id=contact.team_id, channel=contact.channel, asked_again=asked_again))
    forget_draft(account_id=by.id, contact_id=contact.pk, box=Box.ANSWER)
    promised = open_first_answer(contact.pk)
    if promised is not None:
        keep_promise(by=by, promise=promised)
    next_promise = next_due(contact.pk)
    contact.due_at = next_promise.due_at if next_promise else None
    if contact.state == State.WAITING:
        contact.state = State.ANSWERED
    contact.save(update_fields=["due_at", "state"])
    return _tell_person(by, contact, words, message_id, asked_again=asked_again)


@action(may="contacts.join_chat", announces=AnswerWritten, on="guest")
def speak_as_guest(*, by: Actor, guest: Guest, words: str, message_id: UUID) -> Message:
    """Write in a chat that one was asked into and joined; the chat waits on for whoever answers for it.

    The same line sent twice is one. Raises `NotInTheChat` where they are not in it, or not any more.
    """
    contact = guest.contact
    hold(contact)
    earlier = message_with(message_id, contact)
    if earlier is not None:
        nothing_new()
        return earlier
    guest.refresh_from_db(fields=["joined_at", "ended_at"])
    if guest.joined_at is None or guest.ended_at is not None or contact.closed_at is not None:
        raise NotInTheChat
    return _tell_person(by, contact, words, message_id)


@action(may="contacts.note", announces=NoteWritten, on="contact")
def write_note(
    *, by: Actor, contact: Contact, words: str, message_id: UUID, mentions: "Collection[Account]" = ()
) -> Message:
    """Write a note that colleagues see and the person does not; the same note sent twice is one note.

    Those whom it `mentions` are told. Raises `MayNotSeeIt` where one of them may not see the contact.
    """
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
    for account in mentions:
        _mention(by, contact, message, account)
    return message


@action(may="contacts.note", announces=NoteWritten, on="contact")
def leave_unsent(*, by: Actor, contact: Contact) -> None:
    """Keep for colleagues, as a note, what whoever hands a contact on had typed as an answer and not sent."""
    unsent = drafts_of(by.id, contact.pk).get(Box.ANSWER)
    if unsent is None:
        nothing_new()
        return
    words = _("I had typed this and not sent it:\n\n%(words)s") % {"words": unsent.words}
    write_note(by=by, contact=contact, words=words, message_id=new_id())
    forget_draft(account_id=by.id, contact_id=contact.pk, box=Box.ANSWER)


def _tell_person(by: Actor, contact: Contact, words: str, message_id: UUID, *, asked_again: int = 0) -> Message:
    message = Message(id=message_id, contact=contact, direction=Direction.TO_PERSON, words=words, written_by_id=by.id)
    write_down(message)
    written = AnswerWritten(
        contact_id=contact.pk, person_id=contact.person_id, message_id=message.pk, asked_again=asked_again
    )
    announce(written, by=by, wrote=[message])
    return message


def _mention(by: Actor, contact: Contact, message: Message, account: "Account") -> None:
    if not may_see(account, contact):
        raise MayNotSeeIt
    write_down(Mention(contact=contact, message=message, account=account))
    announce(
        ContactMentioned(
            contact_id=contact.pk, person_id=contact.person_id, account_id=account.pk, message_id=message.pk
        ),
        by=by,
    )
