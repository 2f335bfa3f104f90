"""Reading which texts came in, and what came of them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Q

from bluelamp.contacts.threads import TEL, newest_contact_named
from bluelamp.people.agreements import agreed_with
from bluelamp.reports.queries import report_of
from bluelamp.texts.models import DeadLetter, Text, TextWords
from bluelamp.texts.rules import Became, number_in

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@dataclass(frozen=True)
class Kept:
    """A text of which nothing came yet."""

    id: UUID
    sender: str
    words: str


def kept_text(text_id: UUID) -> Kept | None:
    """Return a text that waits to be read, None where something came of it already."""
    text = Text.objects.select_related("said").filter(pk=text_id, became=Became.WAITING).first()
    return Kept(text.pk, text.said.sender, text.said.words) if text else None


def any_text_waits() -> bool:
    """Say whether there is a text that nothing came of yet."""
    return Text.objects.filter(became=Became.WAITING).exists()


def text_called(provider: str, sid: str) -> Text | None:
    """Return the text that a provider calls so, None where none came."""
    return Text.objects.select_related("said").filter(provider=provider, sid=sid).first()


def contact_texted_from(sender: str) -> "Contact | None":
    """Return the newest contact that was written about from a number.

    None where its words were erased, or the number is somebody else's now: whoever has it is not who wrote then.
    """
    number = number_in(sender)
    contact = newest_contact_named(thread_name(number)) if number else None
    if contact is None or _is_theirs_no_more(contact.person_id, number):
        return None
    report = report_of(contact)
    return None if report is not None and report.is_erased() else contact


def _is_theirs_no_more(person_id: UUID, number: str) -> bool:
    theirs = [one.known for one in agreed_with(person_id, joined=()) if number_in(one.handle.value) == number]
    return bool(theirs) and all(known.ended for known in theirs)


def thread_name(number: str) -> str:
    """Return the name of what is written from a number, as threads are named."""
    return f"{TEL}{number}"


def dead_letters_about(contact_id: UUID) -> list[DeadLetter]:
    """Return the dead letters that belong to the texts of a contact, which can be read still, by when they came.

    Those are the ones that a text was made of, the ones in which stands what the provider calls one, and those with
    their number in them where no text of another contact came from it: else they may be about that.
    """
    texts = list(Text.objects.filter(contact=contact_id).select_related("said"))
    rows = DeadLetter.objects.filter(stands_for(texts, _numbers_of_these_alone(texts)))
    return list(rows.exclude(digest_key=b"").order_by("arrived_at", "pk"))


def stands_for(texts: Collection[Text], numbers: Collection[str]) -> Q:
    """Return which dead letters some texts were made of, or name one of them or one of some numbers."""
    marks = {f'"{text.sid}"' for text in texts} | set(numbers)
    return reduce(or_, (Q(body__contains=mark) for mark in marks), Q(replay__text__in=texts))


def digits_of(texts: Iterable[Text]) -> set[str]:
    """Return the numbers from which some texts came that can be read, as digits alone."""
    return {number_in(text.said.sender).removeprefix("+") for text in texts} - {""}


def _numbers_of_these_alone(texts: list[Text]) -> set[str]:
    """Return the digits of the numbers from which some texts came and no other that can be read."""
    digits = digits_of(texts)
    others = TextWords.objects.filter(sender__in={text.said.sender for text in texts}).exclude(text__in=texts)
    return digits - {number_in(sender).removeprefix("+") for sender in others.values_list("sender", flat=True)}
