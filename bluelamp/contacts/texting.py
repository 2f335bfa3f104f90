"""Answers by text message: to which number, whether one may leave now, what it says as a whole, how it goes on."""

from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bluelamp.contacts.gate import Decision, decide_about
from bluelamp.contacts.gate_rules import Allowed, Kind, Refused, Way
from bluelamp.contacts.models import Contact, Sending
from bluelamp.contacts.rules import Channel, Refusal
from bluelamp.contacts.text_rules import SendingState, counted
from bluelamp.contacts.threads import number_texted_from
from bluelamp.foundation.keys.tokens import id_in, token_for
from bluelamp.knowledge.templates import TEXT, TEXT_NEUTRAL, said_by
from bluelamp.people.agreements import agreed_with, leads_to, number_leads_to

if TYPE_CHECKING:
    from bluelamp.contacts.models import Notice

PURPOSE = "mail"
SENT = "text"
MOST_WIDE_SHOWN = 5


def decide_answer(contact: Contact) -> Decision:
    """Decide whether the person may be told of an answer now, by the way that they came.

    Whoever came by text is answered on the very number that the text was from, and on no other of theirs.
    """
    if contact.channel == Channel.EMAIL:
        return decide_about(contact, Kind.ANSWER, Way.EMAIL)
    if contact.channel != Channel.SMS:
        return decide_about(contact, Kind.NOTICE, Way.EMAIL)
    number = number_texted_from(contact.pk)
    known = agreed_with(contact.person_id) if number else []
    handle = next((one.handle for one in known if leads_to(one.handle) == number_leads_to(number)), None)
    if handle is None:
        return Decision(Refused(Refusal.NO_HANDLE, ways_left=()), None)
    return decide_about(contact, Kind.ANSWER, Way.TEXT, handle_id=handle.pk)


def as_text(contact: Contact, words: str, decision: Decision) -> str:
    """Return an answer as the text that leaves: we add nothing that tells who writes, unless that was agreed."""
    is_neutral = not isinstance(decision.says, Allowed) or decision.says.neutral_sender
    with translation.override(contact.language):
        return said_by(TEXT_NEUTRAL if is_neutral else TEXT, answer=words).words


def in_how_many_texts(words: str) -> str:
    """Say how many texts some words make, and which letters cost more of them."""
    count = counted(words)
    said = ngettext("It makes %(count)s text.", "It makes %(count)s texts.", count.segments) % {"count": count.segments}
    if not count.wide:
        return said
    letters = " ".join(count.wide[:MOST_WIDE_SHOWN])
    return said + " " + _("Because of %(letters)s each holds 70 letters instead of 160.") % {"letters": letters}


def sending_token(sending_id: UUID) -> str:
    """Return the word in the address at which a provider tells how a text goes on."""
    return token_for(PURPOSE, SENT, sending_id)


def sending_named(token: str) -> UUID | None:
    """Return which text of ours such a word stands for, None where we did not make it."""
    return id_in(PURPOSE, SENT, token)


def sendings_of(notices: "Iterable[Notice]") -> dict[UUID, list[Sending]]:
    """Return by the notice to whom each was handed and how far it came, the first of them first."""
    found: dict[UUID, list[Sending]] = {}
    for sending in Sending.objects.filter(notice__in=[notice.pk for notice in notices]).order_by("tried_at", "pk"):
        found.setdefault(sending.notice_id, []).append(sending)
    return found


def states_of(notice: "Notice") -> list[SendingState]:
    """Return how far each text came by which a notice was tried."""
    return [SendingState(state) for state in Sending.objects.filter(notice=notice).values_list("state", flat=True)]
