"""Answering by letter: asking for one, printing it, posting it, and what came back."""

from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.actions.unmet import hand_over_telling
from bluelamp.contacts.gate_rules import Refused
from bluelamp.contacts.holding import hold
from bluelamp.contacts.models import Contact, Message, Posting
from bluelamp.contacts.posting import decide_letter, posting_of, posting_under_way
from bluelamp.contacts.posting_events import (
    LetterAskedFor,
    LetterCameBack,
    LetterNotPosted,
    LetterPosted,
    LetterPrinted,
)
from bluelamp.contacts.posting_rules import TO_POST, PostingState, WhyCameBack
from bluelamp.contacts.rules import Direction, Refusal
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import force_zone, now, today
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new

TELLS = Actor.system("tasking.ask")


class NoAnswer(ValueError):
    """What was to go by letter is no answer that a member of staff wrote."""


class NotThen(ValueError):
    """A letter is said to have been posted on a day that cannot be."""

    def __str__(self) -> str:
        return str(_("It was posted on the day it was printed or after, and not later than today. Enter that day."))


@action(may="contacts.reply", announces=LetterAskedFor, on="contact")
def ask_for_letter(*, by: Actor, contact: Contact, message: Message) -> Posting:
    """Let an answer wait to go by letter, or write down why the gate refuses it; once, unless it came back.

    Raises `NoAnswer`.
    """
    hold(contact)
    if message.contact_id != contact.pk or message.direction != Direction.TO_PERSON or message.written_by_id is None:
        raise NoAnswer
    earlier = posting_under_way(message)
    if earlier is not None:
        nothing_new()
        return earlier
    assert by.id is not None
    decision = decide_letter(contact)
    refusal = _refusal(decision.says)
    posting = Posting.objects.create(
        message=message,
        contact=contact,
        handle_id=decision.about.handle.pk if decision.about else None,
        state=PostingState.REFUSED if refusal else PostingState.WAITING,
        refusal=refusal or "",
        asked_by_id=by.id,
    )
    announce(
        LetterAskedFor(
            contact_id=contact.pk,
            person_id=contact.person_id,
            posting_id=posting.pk,
            message_id=message.pk,
            refusal=refusal,
        ),
        by=by,
    )
    return posting


@action(may="contacts.reply", announces=LetterPrinted, on="contact")
def print_letter(*, by: Actor, contact: Contact, posting_id: UUID) -> Posting:
    """Write down that someone is given a letter to print; the gate decides again, and what it refuses waits no more.

    One that jammed in the printer is printed again. What waits no more stays as it is.
    """
    hold(contact)
    posting = posting_of(contact, posting_id)
    if posting.state not in TO_POST:
        nothing_new()
        return posting
    refusal = _refusal(decide_letter(contact, handle_id=posting.handle_id).says)
    if refusal is not None:
        return end_letter(by=by, contact=contact, posting_id=posting.pk, refusal=refusal)
    posting.state, posting.printed_at = PostingState.PRINTED, now()
    posting.save(update_fields=["state", "printed_at"])
    announce(LetterPrinted(**_about(posting)), by=by)
    return posting


@action(may="contacts.reply", announces=LetterPosted, on="contact")
def post_letter(*, by: Actor, contact: Contact, posting_id: UUID, on: date) -> None:
    """Write down on which day a letter was posted, which was printed; twice it is once. Raises `NotThen`."""
    hold(contact)
    posting = posting_of(contact, posting_id)
    if posting.state != PostingState.PRINTED or posting.printed_at is None:
        nothing_new()
        return
    if not posting.printed_at.astimezone(force_zone()).date() <= on <= today():
        raise NotThen
    posting.state, posting.posted_on, posting.posted_by_id = PostingState.POSTED, on, by.id
    posting.save(update_fields=["state", "posted_on", "posted_by"])
    announce(LetterPosted(**_about(posting)), by=by)


@action(may="contacts.reply", announces=LetterCameBack, on="contact")
def note_letter_came_back(*, by: Actor, contact: Contact, posting_id: UUID, why: WhyCameBack) -> None:
    """Write down that a letter came back and why; no other goes there until someone agreed on the address again.

    Whoever has the contact is asked to tell the person another way.
    """
    hold(contact)
    posting = posting_of(contact, posting_id)
    if posting.state != PostingState.POSTED:
        nothing_new()
        return
    posting.state, posting.why, posting.came_back_at = PostingState.CAME_BACK, why, now()
    posting.save(update_fields=["state", "why", "came_back_at"])
    announce(LetterCameBack(**_about(posting), why=why), by=by)
    hand_over_telling(by=TELLS, contact=contact)


@action(may="contacts.reply", announces=LetterNotPosted, on="contact")
def end_letter(*, by: Actor, contact: Contact, posting_id: UUID, refusal: Refusal | None = None) -> Posting:
    """Let a letter wait no more that was not posted: the gate refuses it, or, without a refusal, it is not needed."""
    hold(contact)
    posting = posting_of(contact, posting_id)
    if posting.state not in TO_POST:
        nothing_new()
        return posting
    posting.state = PostingState.REFUSED if refusal else PostingState.DROPPED
    posting.refusal = refusal or ""
    posting.save(update_fields=["state", "refusal"])
    announce(LetterNotPosted(**_about(posting), refusal=refusal), by=by)
    return posting


def _about(posting: Posting) -> dict[str, UUID]:
    return {
        "contact_id": posting.contact_id,
        "person_id": posting.contact.person_id,
        "posting_id": posting.pk,
    }


def _refusal(says: object) -> Refusal | None:
    return says.reason if isinstance(says, Refused) else None
