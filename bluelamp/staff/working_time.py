"""Working time: shifts from wall times, days that repeat, holes, who is here. No Django, no clock, no database."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Final
from zoneinfo import ZoneInfo

LONGEST_SHIFT: Final = timedelta(hours=16)
LONGEST_REPEAT: Final = timedelta(days=366)
ONE_DAY: Final = timedelta(days=1)


class WhyNoShift(StrEnum):
    """Why two wall times make no shift."""

    NO_TIME = "no_time"
    TOO_LONG = "too_long"
    CLOCKS_SKIP_IT = "clocks_skip_it"


class NotAShift(ValueError):
    """Two wall times of a day make no shift; `why` says which of the reasons it is."""

    def __init__(self, why: WhyNoShift) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, order=True)
class Span:
    """From one moment up to another, both in UTC; the last moment is no longer in it."""

    begins_at: datetime
    ends_at: datetime

    def holds(self, at: datetime) -> bool:
        """Say whether a moment lies in it."""
        return self.begins_at <= at < self.ends_at

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two share a moment; one that begins as the other ends does not."""
        return self.begins_at < other.ends_at and other.begins_at < self.ends_at


def moment_at(day: date, wall: time, zone: ZoneInfo) -> datetime:
    """Return when wall clocks show a time on a day: the first time of two, as much later where the clocks skip it."""
    return datetime.combine(day, wall, tzinfo=zone).astimezone(UTC)


def shift_on(day: date, begins: time, ends: time, zone: ZoneInfo) -> Span:
    """Return the shift that begins on a day; it ends on the next where its end is not later on the clock.

    Where clocks change in it, it is an hour longer or shorter, as for the people who work it. Raises `NotAShift`.
    """
    if begins == ends:
        raise NotAShift(WhyNoShift.NO_TIME)
    last = day if ends > begins else day + ONE_DAY
    if datetime.combine(last, ends) - datetime.combine(day, begins) > LONGEST_SHIFT:
        raise NotAShift(WhyNoShift.TOO_LONG)
    span = Span(moment_at(day, begins, zone), moment_at(last, ends, zone))
    if span.ends_at <= span.begins_at:
        raise NotAShift(WhyNoShift.CLOCKS_SKIP_IT)
    return span


def days_between(first: date, last: date, weekdays: Iterable[int]) -> list[date]:
    """Return the days from the first to the last that fall on these weekdays, where Monday is 0."""
    wanted = set(weekdays)
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return [day for day in days if day.weekday() in wanted]


def first_overlap(spans: Iterable[Span]) -> tuple[Span, Span] | None:
    """Return the first two of some spans that share a moment, None where all follow each other."""
    return next(((one, other) for one, other in pairwise(sorted(spans)) if one.overlaps(other)), None)


def holes(spans: Iterable[Span], within: Span) -> list[Span]:
    """Return when within a span none of the others is going on."""
    found, covered_until = [], within.begins_at
    for span in sorted(spans):
        begins_at = min(span.begins_at, within.ends_at)
        if begins_at > covered_until:
            found.append(Span(covered_until, begins_at))
        covered_until = max(covered_until, span.ends_at)
    if covered_until < within.ends_at:
        found.append(Span(covered_until, within.ends_at))
    return found


def without(spans: Iterable[Span], taken: Sequence[Span]) -> list[Span]:
    """Return what is left of spans once others are taken out of them."""
    return [left for span in spans for left in holes(taken, span)]


@dataclass(frozen=True)
class Duty:
    """Whether someone is here; and where they are not, when they are again, None where nobody planned that."""

    here: bool
    absent: bool
    back_at: datetime | None


def duty_at(at: datetime, *, shifts: Sequence[Span], absences: Sequence[Span], by_shifts: bool) -> Duty:
    """Say whether someone is here at a moment: on shift and not absent; without shifts, not absent is enough."""
    working = shifts if by_shifts else [Span(at, datetime.max.replace(tzinfo=UTC))]
    ahead = [span for span in without(sorted(working), absences) if span.ends_at > at]
    back_at = max(ahead[0].begins_at, at) if ahead else None
    return Duty(here=back_at == at, absent=any(span.holds(at) for span in absences), back_at=back_at)
