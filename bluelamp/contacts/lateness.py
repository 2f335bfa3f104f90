"""Why contacts are late: read from who has them, whether those are here, and what happened to each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.utils.timezone import localtime

from bluelamp.contacts.rules import WhyLate, why_late
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.duty import duties_of

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.staff.working_time import Duty

CLOSED: Final = "contacts.ContactClosed"
GIVEN: Final = (
    "contacts.ContactAssigned",
    "contacts.ContactReturned",
    "contacts.ContactLeftBehind",
    "contacts.ContactTakenAway",
)


@dataclass(frozen=True)
class Lateness:
    """Why a contact is late, and since when it has been with whoever has it, or with nobody."""

    why: WhyLate
    held_since: datetime
    duty: "Duty | None"


def lateness_of(contacts: Iterable["Contact"]) -> dict[UUID, Lateness]:
    """Return why each of these contacts is late, or would be."""
    contacts = list(contacts)
    duties = duties_of({contact.assigned_to_id for contact in contacts if contact.assigned_to_id})
    given, closed = _what_happened([contact.pk for contact in contacts])
    return {
        contact.pk: _lateness(
            contact,
            duties.get(contact.assigned_to_id) if contact.assigned_to_id else None,
            given.get(contact.pk, contact.received_at),
            came_back=contact.pk in closed,
        )
        for contact in contacts
    }


def _lateness(contact: "Contact", duty: "Duty | None", since: datetime, *, came_back: bool) -> Lateness:
    why = why_late(
        came_back=came_back,
        held=duty is not None,
        absent=duty is not None and duty.absent,
        here=duty is not None and duty.here,
        came_in=localtime(contact.received_at).time(),
    )
    return Lateness(why, since, duty)


def _what_happened(contacts: list[UUID]) -> tuple[dict[UUID, datetime], set[UUID]]:
    """Return when each was last given to someone or back, and which were closed before: an open one came back."""
    entries = Entry.objects.filter(record_id__in=contacts, name__in=[CLOSED, *GIVEN]).order_by("id")
    given: dict[UUID, datetime] = {}
    closed: set[UUID] = set()
    for record, name, at in entries.values_list("record_id", "name", "at"):
        if name == CLOSED:
            closed.add(record)
        else:
            given[record] = at
    return given, closed
