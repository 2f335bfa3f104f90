"""Reading what people asked for that is theirs by law, with its clock, and who showed who they are on the page."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from django.db.models import F, Q, QuerySet

from bluelamp.foundation.access.look import Reason, open_list, open_record
from bluelamp.foundation.access.reach import within_reach
from bluelamp.foundation.clock import now, today
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.confirmations import holds_for
from bluelamp.people.models import RIGHT_ENDS, ConfirmationOnPage, RightsRequest
from bluelamp.people.rules import RightKind

ERASED = b""
MOST: Final = 200


@dataclass(frozen=True)
class Waits:
    """A request, and how its clock stands on a day: late, or so many days left; None where it does not run."""

    request: RightsRequest
    on: date

    @property
    def days_left(self) -> int | None:
        """How many days are left to answer, below 0 where it is late."""
        due = self.request.due_on
        return (due - self.on).days if due and not self.request.ended_at else None

    @property
    def is_late(self) -> bool:
        """Whether it should have been answered."""
        return self.days_left is not None and self.days_left < 0


def requests_of(by: Actor, people: Collection[UUID]) -> list[Waits]:
    """Return what someone asked for within reach, by all records of theirs, the newest first; writes the look."""
    rows = _rows().filter(person__in=people).order_by("-made_at", "-pk")
    return [Waits(request, today()) for request in open_list(by, rows, reason=Reason.KEEPING, most=MOST)]


def requests_of_record(person_id: UUID) -> list[Waits]:
    """Return what was asked for by one record of a person, the newest first, for whoever showed that it is them."""
    return [Waits(request, today()) for request in _rows().filter(person=person_id).order_by("-made_at", "-pk")]


def requests_made_in(matter_id: UUID) -> list[Waits]:
    """Return what was asked for in one contact, the newest first, for whoever holds its receipt."""
    return [Waits(request, today()) for request in _rows().filter(matter_id=matter_id).order_by("-made_at", "-pk")]


def open_requests(by: Actor) -> list[Waits]:
    """Return every request within reach that has not ended: what is due first first, then what waits for papers."""
    rows = within_reach(by, _rows().filter(ended_at=None))
    return [Waits(request, today()) for request in rows.order_by(F("due_on").asc(nulls_last=True), "made_at", "pk")]


def earlier_request(person_id: UUID, request_id: UUID) -> RightsRequest | None:
    """Return what a record of someone was asked for by a form that is sent again, None where it is not."""
    return _rows().filter(person=person_id, pk=request_id).first()


def open_copy_of(person_id: UUID, matter_id: UUID, *, shown: bool) -> RightsRequest | None:
    """Return the request for a copy that has not ended and that asking again is the same as; None where there is none.

    Who has not `shown` that it is them asks in their contact alone, and learns of no other.
    """
    same = Q(matter_id=matter_id) | Q(shown_at__isnull=False) if shown else Q(matter_id=matter_id)
    rows = _rows().filter(same, person=person_id, kind=RightKind.COPY, ended_at=None)
    return rows.order_by(F("due_on").asc(nulls_last=True), "made_at", "pk").first()


def request_of(by: Actor, people: Collection[UUID], request_id: UUID) -> RightsRequest:
    """Return one request of someone and write the look; raise `NoSuchRecord` where it is out of reach, or erased."""
    return open_record(by, _rows().filter(person__in=people), reason=Reason.KEEPING, pk=request_id)


def ways_to_end() -> list[tuple[str, str]]:
    """Return how a request can end: codes and words."""
    return [(str(code), str(words)) for code, words in RIGHT_ENDS]


def showed_on_page(confirmation_id: UUID, matter_id: UUID) -> bool:
    """Say whether this was a right answer on the tracking page of a matter, and not too long ago."""
    lately = ConfirmationOnPage.objects.filter(matter_id=matter_id, right=True, tried_at__gt=now() - holds_for())
    return lately.filter(pk=confirmation_id).exists()


def _rows() -> QuerySet[RightsRequest]:
    rows = RightsRequest.objects.exclude(digest_key=ERASED)
    return rows.select_related("person", "noted_by", "longer_by", "ended_by")
