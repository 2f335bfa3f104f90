"""Reading the plan of a team: who works when in a week, who is away, and when nobody is on."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final, TypeVar
from uuid import UUID

from django.db.models import QuerySet
from django.utils.timezone import localtime

from bluelamp.foundation.clock import force_zone, now
from bluelamp.staff.models import Absence, Account, Shift
from bluelamp.staff.queries import members_of
from bluelamp.staff.working_time import Span, holes, moment_at

WEEK: Final = 7
Row = TypeVar("Row", Shift, Absence)


@dataclass(frozen=True)
class PlannedDay:
    """What is planned for someone on a day: the shifts that begin on it, and the absences that it lies in."""

    day: date
    shifts: list[Shift]
    absences: list[Absence]


@dataclass(frozen=True)
class PlannedWeek:
    """A week of a team: its days, what each member does on them, and the holes that are still to come."""

    days: list[date]
    rows: list[tuple[Account, list[PlannedDay]]]
    holes: list[Span]
    has_shifts: bool


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def week_of(team: str, monday: date) -> PlannedWeek:
    """Return what is planned for a team in the week that begins on a Monday."""
    days = [monday + timedelta(days=number) for number in range(WEEK)]
    zone = force_zone()
    whole = Span(moment_at(monday, time(), zone), moment_at(monday + timedelta(days=WEEK), time(), zone))
    members = members_of(team)
    shifts, absences = _shifts(members, whole), _absences(members, whole)
    rows = [(member, [_day(member, day, shifts, absences) for day in days]) for member in members]
    ahead = Span(max(whole.begins_at, min(now(), whole.ends_at)), whole.ends_at)
    found = holes([shift.span for shift in shifts], ahead) if shifts else []
    return PlannedWeek(days, rows, found, has_shifts=bool(shifts))


def shift_with(shift_id: UUID) -> Shift | None:
    """Return a planned shift, None where there is none."""
    return Shift.objects.select_related("account").filter(pk=shift_id).first()


def absence_with(absence_id: UUID) -> Absence | None:
    """Return a planned absence, None where there is none."""
    return Absence.objects.select_related("account", "cover").filter(pk=absence_id).first()


def absences_now(team: str) -> list[Absence]:
    """Return the absences that go on among the active members of a team, breaks apart, by who comes back first."""
    at = now()
    rows = Absence.objects.select_related("account", "cover").filter(
        account__teams=team, account__is_active=True, is_break=False, begins_at__lte=at, ends_at__gt=at
    )
    return list(rows.order_by("ends_at", "pk"))


def _shifts(members: list[Account], whole: Span) -> list[Shift]:
    return list(_within(Shift.objects.filter(account__in=members), whole))


def _absences(members: list[Account], whole: Span) -> list[Absence]:
    return list(_within(Absence.objects.select_related("cover").filter(account__in=members, is_break=False), whole))


def _within(rows: QuerySet[Row], whole: Span) -> QuerySet[Row]:
    return rows.filter(ends_at__gt=whole.begins_at, begins_at__lt=whole.ends_at).order_by("begins_at")


def _day(member: Account, day: date, shifts: list[Shift], absences: list[Absence]) -> PlannedDay:
    zone = force_zone()
    span = Span(moment_at(day, time(), zone), moment_at(day + timedelta(days=1), time(), zone))
    return PlannedDay(
        day,
        [s for s in shifts if s.account_id == member.pk and localtime(s.begins_at).date() == day],
        [a for a in absences if a.account_id == member.pk and a.span.overlaps(span)],
    )
