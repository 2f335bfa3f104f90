"""A week of a team: who works when, who is away, and when nobody is on."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from time_machine import Traveller

from bluelamp.staff.actions import plan_absence, plan_shifts
from bluelamp.staff.duty_words import hole_words
from bluelamp.staff.rota import absences_now, monday_of, week_of
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of
from bluelamp.staff.tests.working import PLANNER, an_absence
from bluelamp.staff.working_time import Span, moment_at, shift_on

pytestmark = pytest.mark.django_db
LONDON = ZoneInfo("Europe/London")
MONDAY = date(2026, 6, 1)


def test_a_week_has_each_member_s_shifts_on_the_day_they_begin_and_names_the_holes(clock: Traveller) -> None:
    clock.move_to(datetime(2026, 5, 30, tzinfo=LONDON))
    desk = a_force_with_teams()["digital-desk"]
    nights, days = a_member_of(desk), a_member_of(desk)
    for account, begins, ends in ((nights, time(22), time(6)), (days, time(6), time(22))):
        spans = [shift_on(MONDAY + timedelta(days=number), begins, ends, LONDON) for number in range(-1, 7)]
        plan_shifts(by=PLANNER, account=account, spans=spans[:6] if account == days else spans)
    week = week_of("digital-desk", MONDAY)
    by_name = {account.name: row for account, row in week.rows}
    assert [len(day.shifts) for day in by_name[nights.name]] == [1] * 7
    assert [hole_words("The desk", hole) for hole in week.holes] == [
        "Nobody of The desk is on between 06:00 and 22:00 on Saturday 6 June.",
        "Nobody of The desk is on between 06:00 and 22:00 on Sunday 7 June.",
    ]


def test_holes_that_are_past_are_not_named_and_a_week_without_shifts_has_none(clock: Traveller) -> None:
    clock.move_to(datetime(2026, 6, 3, 12, tzinfo=LONDON))
    account = a_member_of(a_force_with_teams()["digital-desk"])
    assert week_of("digital-desk", MONDAY).holes == []
    plan_shifts(by=PLANNER, account=account, spans=[shift_on(MONDAY, time(8), time(16), LONDON)])
    assert week_of("digital-desk", MONDAY).holes == [
        Span(moment_at(date(2026, 6, 3), time(12), LONDON), moment_at(date(2026, 6, 8), time(), LONDON))
    ]


def test_an_absence_is_on_every_day_that_it_touches(clock: Traveller) -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    span = Span(moment_at(date(2026, 6, 2), time(12), LONDON), moment_at(date(2026, 6, 4), time(), LONDON))
    plan_absence(by=PLANNER, account=account, span=span)
    (_account, row), *_rest = week_of("digital-desk", MONDAY).rows
    assert [len(day.absences) for day in row] == [0, 1, 1, 0, 0, 0, 0]


def test_only_absences_that_go_on_now_are_now() -> None:
    desk = a_force_with_teams()["digital-desk"]
    now, later = an_absence(a_member_of(desk), -1, 4), an_absence(a_member_of(desk), 1, 4)
    assert absences_now("digital-desk") == [now]
    assert later not in absences_now("digital-desk")


def test_a_week_begins_on_monday() -> None:
    assert monday_of(date(2026, 6, 7)) == monday_of(MONDAY) == MONDAY
