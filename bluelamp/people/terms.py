"""What an agreement says about one handle, when it is open, and which of two is the stricter.

No Django, no clock, no database.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from itertools import product
from typing import Final
from zoneinfo import ZoneInfo

from bluelamp.people.rules import GivenBy, Safety

DAY_ENDS: Final = 24 * 60
STRICTNESS: Final = (Safety.SAFE, Safety.NOT_SURE, Safety.NOT_SAFE, Safety.NEVER)
DOUBT: Final = (GivenBy.OWNER, GivenBy.OFFICER, GivenBy.SOMEONE_ELSE)


@dataclass(frozen=True, order=True)
class Window:
    """A time of the week: days (0 is Monday), from one minute of the day up to another, on the force's wall clocks."""

    days: tuple[int, ...]
    begins: int
    ends: int

    def holds(self, day: int, minute: int) -> bool:
        """Say whether a minute of a day lies in it; the minute it ends at does not."""
        return day in self.days and self.begins <= minute < self.ends


@dataclass(frozen=True, kw_only=True)
class Terms:
    """What is agreed about a handle. Without an agreement all is as careful as can be.

    `hours` None is any time, and an empty tuple never. `by_staff` says that a member of staff wrote it down with the
    person, and it is not only what a form asked. `ask_again` says that two agreements met.
    """

    safety: Safety
    given_by: GivenBy
    hours: tuple[Window, ...] | None = None
    may_leave_message: bool = False
    withhold_number: bool = True
    neutral_sender: bool = True
    code_word: bool = False
    by_staff: bool = False
    ask_again: bool = False

    @property
    def safe(self) -> bool:
        """Whether its owner said that it is safe: of anyone else nothing makes a handle safe."""
        return self.safety == Safety.SAFE and self.given_by == GivenBy.OWNER


def is_open(terms: Terms, at: datetime, zone: ZoneInfo) -> bool:
    """Say whether a moment is at a time of the week that was agreed, as the wall clocks of the zone show it."""
    if terms.hours is None:
        return True
    wall = at.astimezone(zone)
    return any(window.holds(wall.weekday(), wall.hour * 60 + wall.minute) for window in terms.hours)


def next_open(terms: Terms, at: datetime, zone: ZoneInfo) -> datetime | None:
    """Return the next moment from `at` on that was agreed, in UTC; None where no time of the week was."""
    if is_open(terms, at, zone):
        return at
    begins = (moment for moment in _beginnings(terms, at, zone) if moment >= at and is_open(terms, moment, zone))
    return min(begins, default=None)


def stricter(a: Terms, b: Terms) -> Terms:
    """Return what holds where two agreements about one handle meet: of each part the stricter.

    Where they differ it is to be asked again.
    """
    return Terms(
        safety=max(a.safety, b.safety, key=STRICTNESS.index),
        given_by=max(a.given_by, b.given_by, key=DOUBT.index),
        hours=_both(a.hours, b.hours),
        may_leave_message=a.may_leave_message and b.may_leave_message,
        withhold_number=a.withhold_number or b.withhold_number,
        neutral_sender=a.neutral_sender or b.neutral_sender,
        code_word=a.code_word or b.code_word,
        by_staff=a.by_staff and b.by_staff,
        ask_again=a.ask_again or b.ask_again or a != b,
    )


def _both(a: tuple[Window, ...] | None, b: tuple[Window, ...] | None) -> tuple[Window, ...] | None:
    if a is None or b is None:
        return b if a is None else a
    met = (_overlap(one, other) for one, other in product(a, b))
    return tuple(sorted({window for window in met if window.days and window.begins < window.ends}))


def _overlap(a: Window, b: Window) -> Window:
    days = tuple(sorted(set(a.days) & set(b.days)))
    return replace(a, days=days, begins=max(a.begins, b.begins), ends=min(a.ends, b.ends))


def _beginnings(terms: Terms, at: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    """Yield when windows begin in the nine days from a moment on: twice where clocks go back over it."""
    today = at.astimezone(zone).date()
    for day in (today + timedelta(days=ahead) for ahead in range(9)):
        for window in terms.hours or ():
            if day.weekday() in window.days:
                wall = datetime.combine(day, time(window.begins // 60, window.begins % 60), tzinfo=zone)
                yield from (wall.replace(fold=fold).astimezone(UTC) for fold in (0, 1))
