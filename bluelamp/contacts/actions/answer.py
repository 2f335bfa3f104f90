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
from bluelamp.contacts.models import Asking, Contact, Mention, Message
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
    message = Message(id=message_id, contact=contact, direction=Direction.TO_PERSON, words=words, written_by_id=by.id)
    asking = Asking(message_id=message.pk, team_id=contact.team_id, channel=contact.channel, asked_again=asked_again)
    write_down(message, asking)
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
        AnswerWritten(
            contact_id=contact.pk, person_id=contact.person_id, message_id=message.pk, asked_again=asked_again
        ),
        by=by,
        wrote=[message],
    )
    return message


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
