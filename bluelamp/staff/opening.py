"""Whether a door is open just now: by its hours, and by whoever shut it."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from bluelamp.foundation.clock import force_zone, now, today
from bluelamp.staff.bank_holidays import names_of_days
from bluelamp.staff.models import Opening, OpeningAbout
from bluelamp.staff.opening_times import AHEAD, Hours, opens_next, spans_of
from bluelamp.staff.working_time import Span

CHAT: Final = "chat"
FOR_EVER: Final = datetime.max.replace(tzinfo=UTC)
BACK: Final = timedelta(days=8)  # so far back the hours are told, for what is measured in them


@dataclass(frozen=True)
class DoorNow:
    """Whether a door is open; when it opens next, None where nobody knows; its open times, and when someone shut it."""

    is_open: bool
    opens_at: datetime | None
    spans: list[Span]
    shut: Span | None

    def was_open(self, at: datetime) -> bool:
        """Say whether it was open at a moment."""
        return any(span.holds(at) for span in self.spans) and not (self.shut and self.shut.holds(at))


def hours_of(door: str, about: str = "") -> Hours:
    """Return when a door is open to who comes about a service; at every hour where nobody chose."""
    apart = OpeningAbout.objects.filter(door=door, about=about).first() if about else None
    return _hours(apart or Opening.objects.filter(pk=door).first())


def hours_apart(door: str) -> dict[str, Hours]:
    """Return when a door is open to who comes about a service that has hours of its own, by the code of that."""
    return {row.about: _hours(row) for row in OpeningAbout.objects.filter(door=door).order_by("about")}


def is_shut(door: str) -> bool:
    """Say whether someone shut a door, whatever its hours are."""
    return Opening.objects.filter(pk=door, shut_at__isnull=False, reopened_at=None).exists()


def door_now(door: str, about: str = "") -> DoorNow:
    """Return whether a door is open to who comes about a service, and when it is next: not known where someone shut it.

    Whoever shuts it shuts it for all.
    """
    at, kept = now(), Opening.objects.filter(pk=door).first()
    hours, first = hours_of(door, about) if about else _hours(kept), today() - BACK
    holidays = () if hours.on_bank_holidays else names_of_days(first, first + timedelta(days=AHEAD)).keys()
    spans = spans_of(hours, first, holidays, force_zone())
    by_hours = any(span.holds(at) for span in spans)
    shut = Span(kept.shut_at, kept.reopened_at or FOR_EVER) if kept and kept.shut_at else None
    is_shut_now = shut is not None and shut.holds(at)
    opens_at = None if by_hours or is_shut_now else opens_next(at, spans)
    return DoorNow(by_hours and not is_shut_now, opens_at, spans, shut)


def _hours(kept: Opening | OpeningAbout | None) -> Hours:
    return Hours(tuple(kept.week.split(",")), kept.on_bank_holidays) if kept else Hours()
