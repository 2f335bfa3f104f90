"""When a job is tried again, and when one that comes round is next due. No Django, no clock, no database."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Final, Protocol
from zoneinfo import ZoneInfo

FIRST_WAIT: Final = timedelta(seconds=10)
LONGEST_WAIT: Final = timedelta(hours=1)


class Timing(Protocol):
    """When something comes round."""

    def after(self, moment: datetime, /, zone: ZoneInfo) -> datetime:
        """Return the first due moment after this one, in UTC."""


@dataclass(frozen=True)
class Every:
    """Again and again, this long apart."""

    apart: timedelta

    def after(self, moment: datetime, /, zone: ZoneInfo) -> datetime:  # noqa: ARG002 the same wherever one is
        """Return the moment, and the time apart on top of it."""
        return moment + self.apart


@dataclass(frozen=True)
class Daily:
    """Once on each day of the force's calendar, when its wall clocks show a time.

    On the day a time is skipped by the clocks it comes as much later, on the day it is shown twice it counts once.
    """

    at: time

    def after(self, moment: datetime, /, zone: ZoneInfo) -> datetime:
        """Return when the wall clock next shows the time."""
        day = moment.astimezone(zone).date()
        due = [datetime.combine(day + timedelta(days=days), self.at, tzinfo=zone).astimezone(UTC) for days in (0, 1)]
        return due[0] if due[0] > moment else due[1]


def wait_after(attempts: int) -> timedelta:
    """Return how long to wait after so many failures: 10 seconds, twice as long each time, an hour at most."""
    return min(FIRST_WAIT * (1 << min(attempts - 1, 20)), LONGEST_WAIT)
