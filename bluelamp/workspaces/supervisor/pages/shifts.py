"""A week of a team: who works when, who is away, and when nobody is on."""

from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import today
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.bank_holidays import names_of_days
from bluelamp.staff.duty import keeps_shifts
from bluelamp.staff.duty_words import clock_times, hole_words
from bluelamp.staff.rota import WEEK, PlannedDay, monday_of, week_of
from bluelamp.staff.typed_times import day_in
from bluelamp.workspaces.supervisor.frame import address_of, chosen_team, parts, team_options, teams_of


@open_to("staff.keep_shifts")
def shifts(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the week that the address names, this one where it names none."""
    team = chosen_team(request, by)
    monday = monday_of(day_in(request.GET.get("week", "")) or today())
    week = week_of(team, monday)
    free = names_of_days(week.days[0], week.days[-1])
    name = teams_of(by).get(team, "")
    context: dict[str, Any] = {
        "team": team,
        "team_name": name,
        "teams": team_options(by, team),
        "monday": monday,
        "sunday": monday + timedelta(days=WEEK - 1),
        "today": today(),
        "earlier": _week(team, monday - timedelta(days=WEEK)),
        "later": _week(team, monday + timedelta(days=WEEK)),
        "days": [(day, free.get(day, "")) for day in week.days],
        "rows": [(account, [_cell(day) for day in days]) for account, days in week.rows],
        "holes": [hole_words(name, hole) for hole in week.holes],
        "has_shifts": week.has_shifts,
        "keeps_shifts": keeps_shifts(team),
        "parts": parts(team, here="shifts"),
    }
    return render(request, "workspaces/supervisor/pages/shifts.html", context)


def _week(team: str, monday: date) -> str:
    return address_of("shifts", team=team, week=monday.isoformat())


def _cell(day: PlannedDay) -> dict[str, Any]:
    return {
        "day": day.day,
        "shifts": [(shift, clock_times(shift.span)) for shift in day.shifts],
        "absences": day.absences,
    }


address = path("desk/shifts/", shifts, name="shifts")
