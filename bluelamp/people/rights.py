"""Reading what people asked for that is theirs by law, with its clock, and who showed who they are on the page."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F, QuerySet

from bluelamp.foundation.access.reach import within_reach
from bluelamp.foundation.clock import now, today
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.confirmations import holds_for
from bluelamp.people.models import RIGHT_ENDS, ConfirmationOnPage, RightsRequest
from bluelamp.people.rules import RightKind

ERASED = b""


@dataclass(frozen=True)
class Asked:
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


def requests_of(people: Collection[UUID]) -> list[Asked]:
    """Return what someone asked for, by all records of theirs, the newest first."""
    rows = _rows().filter(person__in=people).order_by("-made_at", "-pk")
    return [Asked(request, today()) for request in rows]


def open_requests(by: Actor) -> list[Asked]:
    """Return every request within reach that has not ended: what is due first first, then what waits for papers."""
    rows = within_reach(by, _rows().filter(ended_at=None))
    return [Asked(request, today()) for request in rows.order_by(F("due_on").asc(nulls_last=True), "made_at", "pk")]


def open_copy_of(person_id: UUID) -> RightsRequest | None:
    """Return the request for a copy that has not ended, None where there is none."""
    return _rows().filter(person=person_id, kind=RightKind.COPY, ended_at=None).first()


def request_of(people: Collection[UUID], request_id: UUID) -> RightsRequest | None:
    """Return one request of someone, None where there is none, or it was erased."""
    return _rows().filter(person__in=people, pk=request_id).first()


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
