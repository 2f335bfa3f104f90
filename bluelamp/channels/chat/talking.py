"""Whoever talks in this browser: their contact, once they have said something, and what they may do with it."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID, uuid5

from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.channels.chat.files import SentFile, files_in
from bluelamp.channels.chat.opening import answered_within
from bluelamp.channels.chat.visit import Visit, contact_of, is_over
from bluelamp.contacts.actions import receive_words
from bluelamp.contacts.chats import contact_of_seed, handed_on
from bluelamp.contacts.guest_rules import ComesAs
from bluelamp.contacts.guests import SAID_AS, came_and_went, written_as
from bluelamp.contacts.queries import conversation, words_of
from bluelamp.contacts.rules import Channel, Direction
from bluelamp.foundation.access.tries import count_try
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.knowledge.danger import speaks_of_danger
from bluelamp.reports.actions import write_report
from bluelamp.reports.actions.submit import Came
from bluelamp.reports.definition import STORY, reading_language
from bluelamp.reports.drafts import OpenDraft
from bluelamp.reports.general import report_in_chat
from bluelamp.reports.queries import report_of

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact, Message

BEGINS: Final = Actor.public(
    "reports.submit", "people.record", "contacts.record", "promises.make", "people.keep_address"
)
TALKER_MAY: Final = ("contacts.write_more", "contacts.choose_word", "files.keep")
MOST_LINES: Final = 600  # from one address in a quarter of an hour
MOST_IN_A_MINUTE: Final = 60
MOST_CHATS: Final = 60
TOO_MUCH: Final = gettext_lazy(
    "Too much came from here at once, so this is not sent. Wait a few minutes, then send it again."
)
JOINED: Final = {
    ComesAs.COLLEAGUE: gettext_lazy("Another member of our staff has joined. They can read all that was said."),
    ComesAs.INTERPRETER: gettext_lazy("An interpreter has joined. They can read all that was said."),
    ComesAs.ADVISER: gettext_lazy("A specialist adviser has joined. They can read all that was said."),
}
LEFT: Final = {
    ComesAs.COLLEAGUE: gettext_lazy("The other member of our staff who had joined has left."),
    ComesAs.INTERPRETER: gettext_lazy("The interpreter has left."),
    ComesAs.ADVISER: gettext_lazy("The specialist adviser has left."),
}


class ChatIsOver(Exception):
    """Someone writes in a chat whose receipt opens it no more."""


@dataclass(frozen=True)
class Turn:
    """One thing that was said, by us or by the person; or that the page tells in our name."""

    key: str
    is_ours: bool
    at: datetime
    words: str
    is_said: bool = True  # in words by someone, and not told by the page
    said_as: str = ""  # as what a guest of ours said it
    file: SentFile | None = None  # that the person sent, without words


def talker(contact: "Contact") -> Actor:
    """Return whoever talks: they reach this contact, and no other."""
    return Actor.public(*TALKER_MAY, matters=frozenset({contact.pk}))


def say(request: HttpRequest, visit: Visit, words: str, message_id: UUID) -> str:
    """Put a line on record, once however often its form is sent, and return its key; the first begins a contact.

    Raises `TriedTooOften` where too much comes from one address, `ChatIsOver` where its receipt was given anew.
    """
    address, first_id = request.META["REMOTE_ADDR"], uuid5(message_id, visit.seed.hex())
    slow_down(request)
    contact = contact_of(visit)
    if contact is None and is_over(visit):
        raise ChatIsOver
    if contact is None:
        count_try("chats", address, most=MOST_CHATS)
        contact = _begin(visit, words, first_id, address)
    report = report_of(contact)
    if report and report.pk == first_id and report.answers.get(STORY) == words:
        return first_id.hex
    return receive_words(by=talker(contact), contact=contact, words=words, message_id=message_id).pk.hex


def slow_down(request: HttpRequest) -> None:
    """Count one line or file from an address; raise `TriedTooOften` where too much comes from it."""
    address = request.META["REMOTE_ADDR"]
    count_try("chat", address, most=MOST_IN_A_MINUTE, window=60)
    count_try("chat", address, most=MOST_LINES)


def turns_of(contact: "Contact") -> list[Turn]:
    """Return all that was said and sent, in order; what it began with is the first line."""
    report = report_of(contact)
    began = report.answers.get(STORY, "") if report else ""
    first = [Turn(report.pk.hex, False, contact.received_at, began)] if report and began else []
    guests = written_as(contact)
    said = [_turn(message, guests.get(message.pk)) for message in conversation(contact, with_notes=False)]
    words = _("Someone else at the police goes on with this from here. They can read all that was said.")
    told = [Turn(key.hex, True, at, words, is_said=False) for key, at in handed_on(contact)]
    told += [
        Turn(one.key.hex, True, one.at, str((JOINED if one.joined else LEFT)[one.comes_as]), is_said=False)
        for one in came_and_went(contact)
    ]
    sent = [Turn(file.key, False, file.at, "", is_said=False, file=file) for file in files_in(contact)]
    return first + sorted(said + told + sent, key=lambda turn: turn.at)


def said_by_person(turns: list[Turn]) -> str:
    """Return all that the person said in words."""
    return "\n".join(turn.words for turn in turns if turn.is_said and not turn.is_ours)


def is_in_danger(turns: list[Turn]) -> bool:
    """Say whether the last that was said is the person's, and speaks of danger."""
    last = next((turn for turn in reversed(turns) if turn.is_said), None)
    return last is not None and not last.is_ours and speaks_of_danger(last.words)


def _turn(message: "Message", comes_as: ComesAs | None) -> Turn:
    is_ours = message.direction == Direction.TO_PERSON
    said_as = str(SAID_AS[comes_as]) if comes_as else ""
    return Turn(message.pk.hex, is_ours, message.written_at, words_of(message), said_as=said_as)


def _begin(visit: Visit, words: str, report_id: UUID, address: str) -> "Contact":
    """Make the contact; where the same form came twice at one moment, the other was first."""
    service, answers = report_in_chat(visit.about, words, visit.seed)
    draft = OpenDraft(report_id, service.code, service.version, visit.seed, answers)
    within = answered_within(service)
    came = Came(channel=Channel.CHAT, language=reading_language(), address=address, answer_within=within)
    try:
        with transaction.atomic():
            return write_report(by=BEGINS, draft=draft, came=came)
    except IntegrityError:
        contact = contact_of_seed(visit.seed)
        if contact is None:
            raise
        return contact
