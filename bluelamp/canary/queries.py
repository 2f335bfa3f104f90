"""Reading through which doors canaries go, when the last one came, and where one is missing."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings

from bluelamp.canary.models import Canary
from bluelamp.canary.rules import PAID, Door, is_due, is_missing
from bluelamp.foundation.clock import now
from bluelamp.foundation.lines.outcome import Outcome


@dataclass(frozen=True)
class Watched:
    """How one door stands.

    `every` is None where no canary goes through it, `came_at` where none came yet, with `took` how long it was on its
    way. `is_told` says that the ledger knows of a missing one. `outcome` is how the newest was handed over, None while
    that goes on.
    """

    door: Door
    every: timedelta | None
    came_at: datetime | None
    took: timedelta | None
    is_missing: bool = False
    is_told: bool = False
    outcome: Outcome | None = None


def doors() -> list[Watched]:
    """Return how every door stands."""
    rows = Canary.objects.in_bulk()
    return [_watched(door, rows.get(door)) for door in Door]


def missing() -> list[Watched]:
    """Return the doors through which none came for too long; where none goes, nobody is asked."""
    return [each for each in doors() if each.is_missing] if any(map(every_of, Door)) else []


def doors_due() -> list[Door]:
    """Return the doors through which the next one is to be sent now."""
    sent = dict(Canary.objects.values_list("door", "sent_at"))
    every = {door: every_of(door) for door in Door}
    return [door for door, apart in every.items() if apart and is_due(apart, sent.get(door), at=now())]


def every_of(door: Door) -> timedelta | None:
    """Return how far apart canaries go through a door; None where it is not set up, or not for it."""
    minutes = settings.CANARY_PAID_MINUTES if door in PAID else settings.CANARY_FREE_MINUTES
    return timedelta(minutes=minutes) if minutes > 0 and not settings.TRAINING and _is_set_up(door) else None


def _is_set_up(door: Door) -> bool:
    match door:
        case Door.WEB:
            return True
        case Door.EMAIL:
            return bool(settings.SMTP_URL and settings.LMTP_ADDRESSES)
        case Door.TEXTS:
            return bool(settings.TEXTS_BY and settings.CANARY_NUMBER)


def _watched(door: Door, row: Canary | None) -> Watched:
    every = every_of(door)
    if row is None:
        return Watched(door, every, None, None)
    took = row.came_at - row.left_at if row.came_at and row.left_at else None
    is_late = every is not None and is_missing(door, every, since=row.left_at or row.began_at, at=now())
    outcome = Outcome(row.outcome) if row.outcome else None
    return Watched(door, every, row.came_at, took, is_late, row.outage is not None, outcome)
