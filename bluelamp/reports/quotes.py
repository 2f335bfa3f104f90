"""Reading which of a person's own words answer which question."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.utils import translation
from django.utils.translation import gettext_lazy

from bluelamp.contacts.queries import conversation
from bluelamp.contacts.rules import Direction
from bluelamp.reports.definition import STORY, Kind, Question, Service
from bluelamp.reports.in_words import without_brackets
from bluelamp.reports.models import Quote
from bluelamp.reports.queries import report_of
from bluelamp.reports.sentences import sentences_in
from bluelamp.reports.services import service_as_of

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

NOT_IN_WORDS: Final = frozenset({Kind.FILE, Kind.TICK})
READ_BACK: Final = gettext_lazy("You wrote: “%(words)s” Is that right?")
KEY: Final = re.compile(r"([0-9a-f]{32})?:(\d{1,6})-(\d{1,6})")


@dataclass(frozen=True)
class Span:
    """Where some words stand: in which message, None for what the report began with, and from where to where."""

    message_id: UUID | None
    begins: int
    ends: int

    def __str__(self) -> str:
        return f"{self.message_id.hex if self.message_id else ''}:{self.begins}-{self.ends}"

    @classmethod
    def read(cls, key: str) -> "Span | None":
        """Return what a form holds as a string, None where it is none."""
        found = KEY.fullmatch(key)
        return cls(UUID(found[1]) if found[1] else None, int(found[2]), int(found[3])) if found else None


@dataclass(frozen=True)
class OwnWords:
    """Some of a person's own words, where they stand and when they came."""

    span: Span
    words: str
    at: datetime


@dataclass(frozen=True)
class Quoted:
    """A quote, what was asked, and the words as they were written, '' once they were erased."""

    quote: Quote
    asked: str
    words: str
    at: datetime


def own_words_of(contact: "Contact") -> list[OwnWords]:
    """Return each sentence that the person wrote themselves, and messages of several as a whole, the newest first."""
    return [
        OwnWords(Span(message_id, begins, ends), text[begins:ends], at)
        for message_id, (text, at) in reversed(_written(contact).items())
        for begins, ends in sentences_in(text)
    ]


def quotes_about(contact: "Contact") -> list[Quoted]:
    """Return what was quoted and not taken back, form by form and question by question in the order asked."""
    quotes = list(Quote.objects.filter(contact=contact, taken_back_at=None).select_related("quoted_by", "confirmed_in"))
    if not quotes:
        return []
    written = _written(contact)
    told = [(_place(quote), _quoted(quote, *written.get(quote.message_id, ("", quote.quoted_at)))) for quote in quotes]
    return [one for _, one in sorted(told, key=lambda each: each[0])]


def quote_of(contact: "Contact", quote_id: UUID) -> Quoted | None:
    """Return one of them, None where it is not there any more."""
    return next((one for one in quotes_about(contact) if one.quote.pk == quote_id), None)


def read_back(contact: "Contact", quoted: Quoted) -> str:
    """Return the words with the question whether they are right, in the language that the person reads."""
    with translation.override(contact.language):
        return READ_BACK % {"words": quoted.words}


def written_since(contact: "Contact", moment: datetime) -> list[tuple[UUID, str]]:
    """Return each message that the person wrote after a moment, the newest first."""
    written = reversed(_written(contact).items())
    return [(message_id, text) for message_id, (text, at) in written if message_id is not None and at > moment]


def questions_to_quote_for(service: Service) -> list[Question]:
    """Return the questions that words can answer, of the pages that are this service's own."""
    pages = service.definition.pages
    return [question for page in pages for question in page.questions if question.kind not in NOT_IN_WORDS]


def _written(contact: "Contact") -> dict[UUID | None, tuple[str, datetime]]:
    """Return what the person wrote themselves that was not erased, and when, by its message, the oldest first."""
    report = report_of(contact)
    began = str(report.answers.get(STORY, "")) if report else ""
    first: dict[UUID | None, tuple[str, datetime]] = {None: (began, contact.received_at)} if began else {}
    theirs = (one for one in conversation(contact, with_notes=False) if one.direction == Direction.FROM_PERSON)
    return first | {
        one.pk: (one.words, one.written_at) for one in theirs if one.written_by_id is None and not one.is_erased()
    }


def _place(quote: Quote) -> tuple[str, int, datetime]:
    codes = [one.code for one in questions_to_quote_for(service_as_of(quote.service, quote.version))]
    return quote.service, codes.index(quote.question), quote.quoted_at


def _quoted(quote: Quote, text: str, at: datetime) -> Quoted:
    service = service_as_of(quote.service, quote.version)
    asked = next(one for one in questions_to_quote_for(service) if one.code == quote.question)
    return Quoted(quote, without_brackets(str(asked.label)), text[quote.begins : quote.ends], at)
