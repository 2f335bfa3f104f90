"""Opening hours: the spans of a week, when a door opens next, and open time counted on. No Django, no database."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bluelamp.staff.typed_times import time_in
from bluelamp.staff.working_time import ONE_DAY, Span, moment_at

ALL_DAY: Final = "00:00-24:00"
DAYS: Final = 7
AHEAD: Final = 30  # days that are told: some behind for what is measured, and three weeks ahead


@dataclass(frozen=True)
class Hours:
    """When a door is open: for each day from Monday on such as 09:00-17:00, '' where it is not open; and whether a bank
    holiday is like any other day.
    """

    week: tuple[str, ...] = (ALL_DAY,) * DAYS
    on_bank_holidays: bool = True


def hours_in(text: str) -> str | None:
    """Return the hours of a day as they are kept, '' for none, None for what is no hours; they may cross midnight."""
    if not text.strip():
        return ""
    begins, dash, ends = (part.strip() for part in text.replace("\u2013", "-").partition("-"))
    first, last = time_in(begins), time_in(ends)
    if not dash or first is None or last is None:
        return None
    if last == time() and ends.startswith("24"):
        return f"{first:%H:%M}-24:00"
    return f"{first:%H:%M}-{last:%H:%M}" if first != last else None


def spans_of(hours: Hours, first: date, holidays: Collection[date], zone: ZoneInfo) -> list[Span]:
    """Return when a door is open from a day on, for thirty; spans that meet are one."""
    days = [first + timedelta(days=number) for number in range(AHEAD)]
    wanted = [day for day in days if hours.on_bank_holidays or day not in holidays]
    return _joined(_on(day, hours.week[day.weekday()], zone) for day in wanted if hours.week[day.weekday()])


def opens_next(at: datetime, spans: Iterable[Span]) -> datetime | None:
    """Return when a door that is shut opens next, None where that is not in sight."""
    return next((span.begins_at for span in spans if span.begins_at > at), None)


def after_open_time(at: datetime, length: timedelta, spans: Iterable[Span]) -> datetime:
    """Return the moment by which a door was open for so long from a moment on; no time counts in which it is shut.

    Where the spans end before, the rest is counted as if it stayed open.
    """
    left, last = length, at
    for span in spans:
        begins = max(span.begins_at, at)
        if span.ends_at - begins >= left:
            return max(begins + left, at) if span.ends_at > at else at
        if span.ends_at > at:
            left, last = left - (span.ends_at - begins), span.ends_at
    return last + left


def open_time_between(first: datetime, last: datetime, spans: Iterable[Span]) -> timedelta:
    """Return for how long of the time between two moments a door was open."""
    shared = (min(span.ends_at, last) - max(span.begins_at, first) for span in spans)
    return sum((each for each in shared if each > timedelta()), timedelta())


def last_open_moment(at: datetime, latest: datetime, spans: Sequence[Span], *, soon: timedelta) -> datetime:
    """Return by when what came while a door was shut is answered: `latest`, or the end of the last open time before it.

    Where it is never open until then, it is answered soon after it opens.
    """
    ahead = [span for span in spans if span.ends_at > at]
    before = [span for span in ahead if span.begins_at < latest]
    if before:
        return min(before[-1].ends_at, latest)
    return ahead[0].begins_at + soon if ahead else latest


def _on(day: date, hours: str, zone: ZoneInfo) -> Span:
    begins, ends = (time_in(part) or time() for part in hours.split("-"))
    return Span(moment_at(day, begins, zone), moment_at(day if ends > begins else day + ONE_DAY, ends, zone))


def _joined(spans: Iterable[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.begins_at <= joined[-1].ends_at:
            joined[-1] = Span(joined[-1].begins_at, max(joined[-1].ends_at, span.ends_at))
        elif span.ends_at > span.begins_at:
            joined.append(span)
    return joined
