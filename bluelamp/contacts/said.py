"""Reading what was said about a contact a page at a time, however long it has become."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.db.models import Q, QuerySet

from bluelamp.contacts.models import Contact, Message

PAGE: Final = 50


@dataclass(frozen=True)
class Said:
    """At most 50 messages and notes, oldest first; `earlier` is the one to ask for before, None after the first."""

    messages: list[Message]
    earlier: UUID | None


def said_about(contact: Contact, before: UUID | None = None) -> Said:
    """Return the newest of what was said, or of what was said before a message of this contact."""
    rows = _all(contact)
    oldest = rows.filter(pk=before).first() if before else None
    if oldest is not None:
        rows = rows.filter(Q(written_at__lt=oldest.written_at) | Q(written_at=oldest.written_at, pk__lt=oldest.pk))
    newest = list(rows.order_by("-written_at", "-pk")[: PAGE + 1])
    shown = newest[:PAGE][::-1]
    return Said(shown, shown[0].pk if len(newest) > PAGE else None)


def said_after(contact: Contact, count: int) -> list[Message]:
    """Return what was said after so many messages and notes, oldest first: at most 50."""
    return list(_all(contact).order_by("written_at", "pk")[count : count + PAGE])


def _all(contact: Contact) -> QuerySet[Message]:
    return Message.objects.filter(contact=contact).select_related("written_by")
