"""Reading which texts came in, and what came of them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from bluelamp.contacts.threads import TEL, newest_contact_named
from bluelamp.reports.queries import report_of
from bluelamp.texts.models import Text
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


def text_called(provider: str, sid: str) -> Text | None:
    """Return the text that a provider calls so, None where none came."""
    return Text.objects.select_related("said").filter(provider=provider, sid=sid).first()


def contact_texted_from(sender: str) -> "Contact | None":
    """Return the newest contact that was written about from a number; none where its words were erased."""
    number = number_in(sender)
    contact = newest_contact_named(thread_name(number)) if number else None
    report = report_of(contact) if contact else None
    return None if report is not None and report.is_erased() else contact


def thread_name(number: str) -> str:
    """Return the name of what is written from a number, as threads are named."""
    return f"{TEL}{number}"
