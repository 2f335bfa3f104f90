"""Who is here: from shifts and absences, and everyone where a force keeps no shifts."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from pytest_django import DjangoAssertNumQueries
from time_machine import Traveller

from bluelamp.foundation.clock import now
from bluelamp.staff.duty import colleagues_in, duties_of, duty_of, is_here, keeps_shifts
from bluelamp.staff.duty_words import hole_words, not_here
from bluelamp.staff.models import Account
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of
from bluelamp.staff.tests.working import a_shift, an_absence, hours
from bluelamp.staff.working_time import Duty, Span

LONDON = ZoneInfo("Europe/London")
pytestmark = pytest.mark.django_db


def on(day: int, hour: int) -> datetime:
    return datetime(2026, 6, day, hour, tzinfo=LONDON)


def test_where_no_shifts_are_kept_everyone_is_here_but_those_absent() -> None:
    desk = a_force_with_teams()["digital-desk"]
    one, away = a_member_of(desk), a_member_of(desk)
    an_absence(away, -1, 5)
    assert [(each.account, each.duty.here) for each in colleagues_in(["digital-desk"])] == [(one, True), (away, False)]


def test_once_a_team_keeps_shifts_only_those_on_shift_are_here() -> None:
    teams = a_force_with_teams()
    on, off, without = (a_member_of(teams["digital-desk"]) for _ in range(3))
    elsewhere = a_member_of(teams["harbour-neighbourhood"])
    a_shift(on, -1, 7)
    a_shift(off, 7, 15)
    here = {pk for pk, duty in duties_of([on.pk, off.pk, without.pk, elsewhere.pk]).items() if duty.here}
    assert here == {on.pk, elsewhere.pk}
    assert keeps_shifts("digital-desk")
    assert not keeps_shifts("harbour-neighbourhood")
    assert is_here(off, now() + timedelta(hours=8))


def test_a_plan_that_ran_out_sends_nobody_home(clock: Traveller) -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    a_shift(account, -1, 7)
    clock.shift(timedelta(hours=8))
    assert duty_of(account).here


def test_someone_who_left_keeps_no_shifts_for_others() -> None:
    desk = a_force_with_teams()["digital-desk"]
    gone, stays = a_member_of(desk), a_member_of(desk)
    a_shift(gone, 3, 4)
    Account.objects.filter(pk=gone.pk).update(is_active=False)
    assert duty_of(stays).here


@pytest.mark.parametrize("days", [1, 6, 8, 90])
def test_however_far_ahead_someone_comes_again_it_is_told(days: int) -> None:
    desk = a_force_with_teams()["digital-desk"]
    away, on_leave = a_member_of(desk), a_member_of(desk)
    a_shift(away, days * 24, days * 24 + 8)
    an_absence(on_leave, -1, days * 24)
    a_shift(on_leave, 2, 10)
    a_shift(on_leave, days * 24 - 2, days * 24 + 6)
    first, second = (duties_of([away.pk, on_leave.pk])[each.pk].back_at for each in (away, on_leave))
    assert first == second
    assert first is not None
    assert abs(first - now() - timedelta(days=days)) < timedelta(minutes=1)


def test_a_whole_team_costs_as_many_questions_as_one(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    desk = a_force_with_teams()["digital-desk"]
    accounts = [a_member_of(desk).pk for _ in range(5)]
    with django_assert_num_queries(3):
        duties_of(accounts)


@pytest.mark.parametrize(
    ("back", "said"),
    [
        (on(3, 17), "not here until 17:00"),
        (on(4, 8), "not here until Thursday 08:00"),
        (on(9, 8), "not here until Tuesday 08:00"),
        (on(10, 8), "not here until 10 June 08:00"),
        (None, "not here, and nobody knows until when"),
    ],
)
def test_until_when_is_said_as_people_say_it(clock: Traveller, back: datetime | None, said: str) -> None:
    clock.move_to(on(3, 12))
    assert not_here(Duty(here=False, absent=False, back_at=back)) == said


def test_a_hole_is_named() -> None:
    hole = Span(on(7, 2), on(7, 6))
    said = "Nobody of Digital desk is on between 02:00 and 06:00 on Sunday 7 June."
    assert hole_words("Digital desk", hole) == said


def test_here_says_nothing_more() -> None:
    assert not_here(Duty(here=True, absent=False, back_at=hours(0, 1).begins_at)) == ""
