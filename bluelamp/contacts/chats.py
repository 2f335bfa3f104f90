"""Chats: which contact one in a browser is, whether its person can come back to it, and how many wait longer."""

from datetime import datetime
from itertools import pairwise
from typing import Final
from uuid import UUID

from bluelamp.contacts.models import Contact, Message, Receipt
from bluelamp.contacts.queries import of_nobody_sealed
from bluelamp.contacts.receipt_codes import code_digests, derive_codes, was_made
from bluelamp.contacts.rules import Channel, Direction, State
from bluelamp.foundation.ledger.models import Entry

ASSIGNED: Final = "contacts.ContactAssigned"
SHOWN: Final = "contacts.ArticleShown"
STOPPED: Final = "contacts.TypingStopped"
TYPING: Final = (STOPPED, "contacts.TypingResumed", "contacts.WordsReceived")


def contact_of_seed(seed: bytes) -> Contact | None:
    """Return the contact whose living receipt was made from a secret seed, None where none was, or it is dead."""
    digests = [digest for code in derive_codes(seed) for digest in code_digests(code)]
    receipt = Receipt.objects.select_related("contact__person").filter(code_digest__in=digests, dead_at=None).first()
    return receipt.contact if receipt else None


def chose_a_word(contact: Contact) -> bool:
    """Say whether the person chose the word of their living receipt, so that they can come back with it."""
    kept = Receipt.objects.filter(contact=contact, dead_at=None).values_list("word_hash", flat=True).first()
    return kept is not None and not was_made(kept)


def chats_before(contact: Contact) -> int | None:
    """Return how many chats that came to its team earlier wait for an answer; None once this one had an answer."""
    answered = Message.objects.filter(contact=contact, direction=Direction.TO_PERSON)
    if contact.state != State.WAITING or answered.exists():
        return None
    waiting = Contact.objects.filter(of_nobody_sealed(), channel=Channel.CHAT, team=contact.team_id)
    return waiting.filter(state=State.WAITING, received_at__lt=contact.received_at).count()


def cannot_type_since(contact: Contact) -> datetime | None:
    """Return since when the person of a chat cannot type, as they said; None where they did not, or wrote since."""
    said = Entry.objects.filter(record_id=contact.pk, name__in=TYPING).order_by("id").last()
    return said.at if said and said.name == STOPPED else None


def articles_shown(contact: Contact) -> list[str]:
    """Return the codes of the articles that a machine showed the person of a chat, in their order."""
    entries = Entry.objects.filter(record_id=contact.pk, name=SHOWN).order_by("id")
    return [str(facts["article"]) for facts in entries.values_list("facts", flat=True)]


def handed_on(contact: Contact) -> list[tuple[UUID, datetime]]:
    """Return each time after our first answer that somebody else went on with a chat: the id of its entry, and when."""
    answers = Message.objects.filter(contact=contact, direction=Direction.TO_PERSON, written_by__isnull=False)
    first = answers.order_by("written_at").values_list("written_at", flat=True).first()
    if first is None:
        return []
    given = Entry.objects.filter(record_id=contact.pk, name=ASSIGNED).order_by("id")
    held = [entry for entry in given if entry.facts["account_id"]]
    return [
        (entry.pk, entry.at)
        for before, entry in pairwise(held)
        if entry.at > first and entry.facts["account_id"] != before.facts["account_id"]
    ]


def was_taken_down(message_id: UUID) -> bool:
    """Say whether a member of staff wrote something down that was said to them, or wrote it themselves."""
    return Message.objects.filter(pk=message_id, written_by__isnull=False).exists()


def has_written_since(contact_id: UUID, moment: datetime) -> bool:
    """Say whether the person of a contact wrote anything after a moment."""
    theirs = Message.objects.filter(contact=contact_id, direction=Direction.FROM_PERSON)
    return theirs.filter(written_at__gt=moment).exists()
