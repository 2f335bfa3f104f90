"""Reading a table of shifts: what it would plan, every fault with its line, and the holes it leaves."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from bluelamp.foundation.clock import force_zone
from bluelamp.foundation.pasted import columns_in, lines_in, rows_in
from bluelamp.staff.duty_words import WHY_NO_SHIFT, from_to, hole_words
from bluelamp.staff.models import Account, Shift, Team
from bluelamp.staff.typed_times import day_in, time_in
from bluelamp.staff.working_time import NotAShift, Span, holes, shift_on

if TYPE_CHECKING:
    from uuid import UUID

COLUMNS: Final = ("address", "day", "from", "to")
TAKEN_AWAY: Final = ("name", *COLUMNS)
MOST_LINES: Final = 5000
LONGEST_LINE: Final = 1000
MOST_HOLES: Final = 50


@dataclass(frozen=True)
class Planned:
    """One line of a table that makes a shift."""

    line: int
    account: Account
    span: Span


@dataclass(frozen=True)
class Fault:
    """What is wrong with a line."""

    line: int
    words: str

    def __str__(self) -> str:
        return _("Line %(line)s: %(words)s") % {"line": self.line, "words": self.words}


@dataclass
class ShiftTable:
    """What a table holds: it can be taken in only where it has shifts and no faults."""

    planned: list[Planned] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    holes: list[str] = field(default_factory=list)

    def shifts(self) -> dict[Account, list[Span]]:
        """Return the shifts by whose they are."""
        found: dict[Account, list[Span]] = {}
        for each in self.planned:
            found.setdefault(each.account, []).append(each.span)
        return found


def read_shift_table(text: str) -> ShiftTable:
    """Read a table with the columns address, day, from and to. Nothing is planned by it."""
    table, lines = ShiftTable(), lines_in(text)
    columns = columns_in(lines[0], COLUMNS) if lines else None
    if columns is None:
        table.faults.append(Fault(1, _("The first line must name the columns: address,day,from,to")))
        return table
    if len(lines) > MOST_LINES:
        table.faults.append(Fault(MOST_LINES, _("A table has at most 5000 lines. Split it in two.")))
        return table
    accounts = {account.email: account for account in Account.objects.filter(is_active=True)}
    for number, cells in rows_in(lines, columns, longest=LONGEST_LINE):
        planned = _read_line(number, cells, accounts)
        (table.planned if isinstance(planned, Planned) else table.faults).append(planned)  # type: ignore[arg-type]
    table.faults += _overlaps(table.planned)
    table.faults.sort(key=lambda fault: fault.line)
    table.holes = _holes(table.planned)
    return table


def columns_of(shifts: Iterable[Shift]) -> Iterator[tuple[str, ...]]:
    """Yield each shift as a row in the order of `TAKEN_AWAY`, by the force's wall clocks, as a table brings it back."""
    for shift in shifts:
        begins, ends = localtime(shift.begins_at), localtime(shift.ends_at)
        yield (shift.account.name, shift.account.email, f"{begins:%Y-%m-%d}", f"{begins:%H:%M}", f"{ends:%H:%M}")


def _read_line(number: int, cells: dict[str, str], accounts: dict[str, Account]) -> Planned | Fault:
    account = accounts.get(cells.get("address", "").casefold())
    if account is None:
        return Fault(number, _("No member of staff has the address “%(address)s”.") % {"address": cells.get("address")})
    day = day_in(cells.get("day", ""))
    if day is None:
        return Fault(number, _("“%(day)s” is no day. Write it as 2026-11-30.") % {"day": cells.get("day", "")})
    begins, ends = time_in(cells.get("from", "")), time_in(cells.get("to", ""))
    if begins is None or ends is None:
        wrong = cells.get("from" if begins is None else "to", "")
        return Fault(number, _("“%(time)s” is no time. Write it as 22:00.") % {"time": wrong})
    try:
        return Planned(number, account, shift_on(day, begins, ends, force_zone()))
    except NotAShift as error:
        return Fault(number, str(WHY_NO_SHIFT[error.why]))


def _overlaps(planned: list[Planned]) -> Iterator[Fault]:
    kept = _kept(planned)
    latest: dict[UUID, Planned] = {}
    for each in sorted(planned, key=lambda each: (each.span, each.line)):
        before = latest.get(each.account.pk)
        if before is not None and before.span.overlaps(each.span):
            one, other = sorted((before.line, each.line))
            yield Fault(other, _("It overlaps line %(line)s, of the same person.") % {"line": one})
        if before is None or each.span.ends_at > before.span.ends_at:
            latest[each.account.pk] = each
        for span in kept.get(each.account.pk, []):
            if span.overlaps(each.span):
                yield Fault(
                    each.line, _("It overlaps a shift that is planned already: %(it)s.") % {"it": from_to(span)}
                )


def _kept(planned: list[Planned]) -> dict["UUID", list[Span]]:
    if not planned:
        return {}
    rows = Shift.objects.filter(account__in={each.account.pk for each in planned}, **_within(_whole(planned)))
    found: dict[UUID, list[Span]] = {}
    for shift in rows:
        found.setdefault(shift.account_id, []).append(shift.span)
    return found


def _holes(planned: list[Planned]) -> list[str]:
    """Return when nobody of a team is on, between the first and the last shift that the table has for it."""
    found: list[str] = []
    for team in Team.objects.filter(accounts__in={each.account.pk for each in planned}).distinct().order_by("name"):
        members = set(team.accounts.filter(is_active=True).values_list("pk", flat=True))
        of_team = [each for each in planned if each.account.pk in members]
        whole = _whole(of_team)
        kept = [shift.span for shift in Shift.objects.filter(account__in=members, **_within(whole))]
        found += [hole_words(team.name, hole) for hole in holes([*kept, *(each.span for each in of_team)], whole)]
    return found[:MOST_HOLES]


def _whole(planned: Iterable[Planned]) -> Span:
    spans = [each.span for each in planned]
    return Span(min(span.begins_at for span in spans), max(span.ends_at for span in spans))


def _within(span: Span) -> dict[str, object]:
    return {"ends_at__gt": span.begins_at, "begins_at__lt": span.ends_at}
