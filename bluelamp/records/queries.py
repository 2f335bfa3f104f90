"""Reading how reports stand with the records system."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from bluelamp.contacts.closed import reached_contacts
from bluelamp.contacts.queries import of_nobody_sealed
from bluelamp.foundation.access.look import Reason, open_list
from bluelamp.foundation.access.reach import can_reach, reach
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.gateways.records.connected import is_connected
from bluelamp.records.models import Comparison, Filing
from bluelamp.records.rules import AT_REST, LONGEST_UNKNOWN, State, WhyKept
from bluelamp.staff.queries import actor_for, sealed_people

MOST_LISTED: Final = 100
COMPARISONS_SHOWN: Final = 14
ON_ITS_WAY: Final = timedelta(minutes=10)


@reach("records.Filing")
def filings_within_reach(by: Actor) -> Q:
    """How a report stands there is seen by whoever reaches its contact."""
    return Q() if by.kind == Kind.SYSTEM else Q(contact__in=reached_contacts(by))


@dataclass(frozen=True)
class Counted:
    """How many reports stand how with the records system, and how many of all need someone."""

    waiting: int
    held: int
    refused: int
    unknown: int
    kept_back: int
    for_someone: int


def records_connected() -> bool:
    """Say whether the force has a records system that reports can be sent to."""
    return is_connected()


def filing_of(contact_id: UUID) -> Filing | None:
    """Return how a contact stands with the records system, None where nobody had it sent."""
    return Filing.objects.filter(contact=contact_id).first()


def filings_of(contacts: Collection[UUID]) -> list[Filing]:
    """Return how those of some contacts stand that someone had sent to the records system."""
    return list(Filing.objects.filter(contact__in=contacts).order_by("pk"))


def filing_by_id(filing_id: UUID) -> Filing | None:
    """Return how a report stands, with its contact."""
    return _with_contacts().filter(pk=filing_id).first()


def filings_to_compare() -> Iterator[Filing]:
    """Yield every report that should be there or may be, those first of which nobody knows.

    What was asked for in the last minutes is on its way and is left alone.
    """
    on_its_way = Q(state__in=[State.WAITING, State.UNKNOWN], since__gt=now() - ON_ITS_WAY)
    rows = _with_contacts().filter(state__in=[State.UNKNOWN, State.WAITING, State.HELD]).exclude(on_its_way)
    ids = list(rows.order_by("-state", "pk").values_list("pk", flat=True))
    for pk in ids:
        if (filing := filing_by_id(pk)) is not None:
            yield filing


def filings_of_person(person_id: UUID) -> list[Filing]:
    """Return how the contacts of a person stand that someone had sent."""
    return list(Filing.objects.filter(contact__person=person_id))


def why_kept_back(filing: Filing) -> WhyKept | None:
    """Say why a report must not be sent for whoever asked for it: it or its person was sealed, and they may not see."""
    hidden = filing.contact.sealed or filing.contact.person_id in sealed_people()
    sealed = hidden and not can_reach(actor_for(filing.asked_by), filing.contact)
    return WhyKept.SEALED if sealed else None


def count_filings() -> Counted:
    """Count the reports by how they stand, but for those of sealed people; it says nothing of any of them."""
    rows = Filing.objects.filter(of_nobody_sealed("contact__person"))
    counted = dict(rows.order_by().values_list("state").annotate(Count("pk")))
    by_state = {state.value: counted.get(state, 0) for state in State}
    return Counted(**by_state, for_someone=count_for_someone())


def count_for_someone() -> int:
    """Return how many reports need someone, in all teams."""
    return _for_someone().filter(of_nobody_sealed("contact__person")).count()


def filings_for_someone(by: Actor, *, most: int = MOST_LISTED) -> list[Filing]:
    """Return at most so many reports within reach that need someone, those first that have longest. Writes the look."""
    rows = _for_someone().select_related("contact__team").order_by("since", "pk")
    return open_list(by, rows, reason=Reason.COPYING, most=most)


def latest_comparisons() -> list[Comparison]:
    """Return what the latest comparisons found, the newest first."""
    return list(Comparison.objects.order_by("-ended_at")[:COMPARISONS_SHOWN])


def _for_someone() -> QuerySet[Filing]:
    too_long = Q(state=State.UNKNOWN, since__lt=now() - LONGEST_UNKNOWN)
    resting = Q(state__in=AT_REST) & ~Q(kept_because=WhyKept.ERASED)
    return Filing.objects.filter(resting | too_long)


def _with_contacts() -> QuerySet[Filing]:
    return Filing.objects.select_related("contact__person", "contact__team", "asked_by")
