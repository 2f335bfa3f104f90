"""Reading a table of how many rang 101 and 999: what can be taken in, and why each other line cannot."""

from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from typing import Final

from django.utils.translation import gettext as _

from bluelamp.calls.models import Volume
from bluelamp.calls.rules import Line
from bluelamp.foundation.clock import force_zone, now
from bluelamp.foundation.pasted import columns_in, lines_in, rows_in
from bluelamp.staff.typed_times import day_in, time_in

COLUMNS: Final = ("line", "day", "from", "to", "offered", "answered", "abandoned", "waited")
COUNTS: Final = ("offered", "answered", "abandoned")
MOST_LINES: Final = 20_000
LONGEST_LINE: Final = 500
MOST_DIGITS: Final = 7
SAME: Final = ("begins_at", "ends_at", "offered", "answered", "abandoned", "waited")


class Wrong(ValueError):
    """A line cannot be taken in; its text says why."""


@dataclass(frozen=True)
class Refused:
    """A line that cannot be taken in, and why."""

    line: int
    words: str

    def __str__(self) -> str:
        return _("Line %(line)s: %(words)s") % {"line": self.line, "words": self.words}


@dataclass
class VolumeTable:
    """What a table holds: spans to be taken in, lines that are refused, and how many were taken in before."""

    volumes: list[Volume] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    known: int = 0


def read_volumes(text: str) -> VolumeTable:
    """Read a table with the columns of `COLUMNS`, in any order and with others beside them. Nothing is kept by it.

    A line that says what is kept already is passed over; one that says otherwise, or overlaps another, is refused.
    """
    table, lines = VolumeTable(), lines_in(text)
    columns = columns_in(lines[0], COLUMNS) if lines else None
    if columns is None:
        said = {"columns": ",".join(COLUMNS)}
        table.refused.append(Refused(1, _("The first line must name the columns: %(columns)s") % said))
        return table
    if len(lines) > MOST_LINES:
        table.refused.append(Refused(MOST_LINES, _("A table has at most 20,000 lines. Split it in two.")))
        return table
    kept = _kept()
    for number, cells in rows_in(lines, columns, longest=LONGEST_LINE):
        try:
            table.volumes.append(_volume(cells))
        except Wrong as error:
            table.refused.append(Refused(number, str(error)))
        else:
            _settle(table, number, kept)
    return table


def _volume(cells: dict[str, str]) -> Volume:
    """Return the span that a line tells of. Raises `Wrong`."""
    line = cells.get("line", "")
    if line not in set(Line):
        raise Wrong(_("“%(line)s” is no line. Write 101 or 999.") % {"line": line})
    begins_at, ends_at = _span(cells)
    offered, answered, abandoned = (_count(cells, name) for name in COUNTS)
    if answered + abandoned > offered:
        raise Wrong(_("More were answered and abandoned than there were."))
    waited = _count(cells, "waited") if cells.get("waited") or answered else None
    return Volume(
        line=line,
        begins_at=begins_at,
        ends_at=ends_at,
        offered=offered,
        answered=answered,
        abandoned=abandoned,
        waited=waited,
    )


def _span(cells: dict[str, str]) -> tuple[datetime, datetime]:
    """Return the span by the force's wall clocks; with neither from nor to it is the whole day."""
    day = day_in(cells.get("day", ""))
    if day is None:
        raise Wrong(_("“%(day)s” is no day. Write it as 2026-11-30.") % {"day": cells.get("day", "")})
    typed = cells.get("from", ""), cells.get("to", "")
    begins, ends = (time_in(each) for each in typed) if any(typed) else (time(0), time(0))
    if begins is None or ends is None:
        raise Wrong(_("“%(time)s” is no time. Write it as 22:00.") % {"time": typed[0 if begins is None else 1]})
    zone, until = force_zone(), day if ends > begins else day + timedelta(days=1)
    begins_at, ends_at = (datetime.combine(*each, zone).astimezone(UTC) for each in ((day, begins), (until, ends)))
    if ends_at > now():
        raise Wrong(_("It has not ended yet."))
    if ends_at <= begins_at:
        raise Wrong(_("There was no such hour: the clocks went forward."))
    return begins_at, ends_at


def _count(cells: dict[str, str], name: str) -> int:
    typed = cells.get(name, "")
    if not (typed.isascii() and typed.isdigit() and len(typed) <= MOST_DIGITS):
        raise Wrong(_("“%(typed)s” under %(column)s is no whole number.") % {"typed": typed, "column": name})
    return int(typed)


def _settle(table: VolumeTable, number: int, kept: dict[str, list[Volume]]) -> None:
    """Take the last span out again where it is known, or overlaps one that is kept or stands further up."""
    last = table.volumes.pop()
    beside = kept[last.line]
    place = bisect_left(beside, last.ends_at, key=lambda one: one.begins_at)
    before = beside[place - 1] if place else None
    if before is None or before.ends_at <= last.begins_at:
        beside.insert(place, last)
        table.volumes.append(last)
    elif all(getattr(before, name) == getattr(last, name) for name in SAME):
        table.known += 1
    else:
        table.refused.append(Refused(number, _("It overlaps a span of that line that says otherwise.")))


def _kept() -> dict[str, list[Volume]]:
    """Return what is kept of each line, in the order of time; no two of a line overlap."""
    found: dict[str, list[Volume]] = {line: [] for line in Line}
    for volume in Volume.objects.order_by("begins_at"):
        found[volume.line].append(volume)
    return found
