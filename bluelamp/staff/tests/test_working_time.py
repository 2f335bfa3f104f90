"""Shifts from wall times, right on the nights when the clocks change; holes; who is here."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluelamp.staff.working_time import (
    LONGEST_SHIFT,
    Duty,
    NotAShift,
    Span,
    WhyNoShift,
    days_between,
    duty_at,
    first_overlap,
    holes,
    shift_on,
    without,
)

LONDON = ZoneInfo("Europe/London")
MARCH, OCTOBER = date(2026, 3, 28), date(2026, 10, 24)  # the clocks go forward, and back, on the morning after


def at(hour: int, minute: int = 0, day: int = 1) -> datetime:
    return datetime(2026, 6, day, hour, minute, tzinfo=UTC)


def span(begins: int, ends: int) -> Span:
    return Span(at(begins), at(ends))


def hours(shift: Span) -> float:
    return (shift.ends_at - shift.begins_at) / timedelta(hours=1)


@pytest.mark.parametrize(
    ("day", "begins", "ends", "lasts"),
    [
        (date(2026, 6, 1), time(22), time(6), 8),
        (MARCH, time(22), time(6), 7),
        (OCTOBER, time(22), time(6), 9),
        (MARCH, time(21), time(6), 8),
        (OCTOBER, time(21), time(6), 10),
        (date(2026, 10, 25), time(0, 30), time(8), 8.5),
        (date(2026, 3, 29), time(0, 30), time(8), 6.5),
        (date(2026, 6, 1), time(8), time(0), 16),
        (date(2026, 10, 24), time(14), time(6), 17),
    ],
)
def test_a_night_lasts_as_long_as_it_is_worked(day: date, begins: time, ends: time, lasts: float) -> None:
    assert hours(shift_on(day, begins, ends, LONDON)) == lasts


def test_a_shift_is_kept_in_utc() -> None:
    shift = shift_on(OCTOBER, time(22), time(6), LONDON)
    assert shift == Span(datetime(2026, 10, 24, 21, tzinfo=UTC), datetime(2026, 10, 25, 6, tzinfo=UTC))


@pytest.mark.parametrize("night", [MARCH, OCTOBER])
@pytest.mark.parametrize("handed_over_at", [time(0, 30), time(1), time(1, 30), time(2)])
def test_one_who_takes_over_at_any_time_of_such_a_night_leaves_no_hole(night: date, handed_over_at: time) -> None:
    first = shift_on(night, time(20), handed_over_at, LONDON)
    second = shift_on(night + timedelta(days=1), handed_over_at, time(9), LONDON)
    assert first.ends_at == second.begins_at
    assert holes([second, first], Span(first.begins_at, second.ends_at)) == []


@pytest.mark.parametrize(
    ("day", "begins", "ends", "why"),
    [
        (date(2026, 6, 1), time(8), time(8), WhyNoShift.NO_TIME),
        (date(2026, 6, 1), time(8), time(7, 59), WhyNoShift.TOO_LONG),
        (date(2026, 6, 1), time(6), time(22, 1), WhyNoShift.TOO_LONG),
        (date(2026, 3, 29), time(1, 30), time(2), WhyNoShift.CLOCKS_SKIP_IT),
    ],
)
def test_what_is_no_shift_is_refused(day: date, begins: time, ends: time, why: WhyNoShift) -> None:
    with pytest.raises(NotAShift) as refusal:
        shift_on(day, begins, ends, LONDON)
    assert refusal.value.why == why


@given(
    day=st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    begins=st.times(),
    ends=st.times(),
    zone=st.sampled_from(["Europe/London", "Australia/Lord_Howe", "America/St_Johns"]),
)
def test_whatever_is_entered_makes_a_sound_shift_or_none(day: date, begins: time, ends: time, zone: str) -> None:
    try:
        shift = shift_on(day, begins, ends, ZoneInfo(zone))
    except NotAShift:
        return
    assert timedelta(0) < shift.ends_at - shift.begins_at <= LONGEST_SHIFT + timedelta(hours=1)


def test_every_weekday_until_a_day_is_in_it_and_no_other() -> None:
    days = days_between(date(2027, 3, 25), date(2027, 3, 31), range(5))
    assert [day.day for day in days] == [25, 26, 29, 30, 31]
    assert days_between(date(2027, 3, 31), date(2027, 3, 25), range(7)) == []


def test_one_that_begins_as_another_ends_does_not_overlap() -> None:
    assert first_overlap([span(14, 22), span(6, 14)]) is None
    assert first_overlap([span(13, 22), span(6, 14)]) == (span(6, 14), span(13, 22))


def test_holes_are_what_nobody_covers() -> None:
    assert holes([span(8, 10), span(9, 12), span(14, 16)], span(6, 16)) == [span(6, 8), span(12, 14)]
    assert holes([], span(6, 8)) == [span(6, 8)]
    assert holes([span(0, 23)], span(6, 8)) == []
    assert without([span(6, 14)], [span(8, 9), span(13, 20)]) == [span(6, 8), span(9, 13)]


@given(st.lists(st.tuples(st.integers(0, 23), st.integers(1, 8))), st.integers(0, 23 * 60 - 1))
def test_a_moment_is_in_a_hole_exactly_where_nobody_is_on(parts: list[tuple[int, int]], minute: int) -> None:
    spans = [Span(at(begins), at(begins) + timedelta(hours=lasts)) for begins, lasts in parts]
    moment = at(0) + timedelta(minutes=minute)
    in_hole = any(hole.holds(moment) for hole in holes(spans, Span(at(0), at(23))))
    assert in_hole == (not any(each.holds(moment) for each in spans))


@pytest.mark.parametrize(
    ("shifts", "absences", "by_shifts", "duty"),
    [
        ([span(8, 16)], [], True, Duty(here=True, absent=False, back_at=at(12))),
        ([span(13, 16)], [], True, Duty(here=False, absent=False, back_at=at(13))),
        ([span(8, 16)], [span(10, 14)], True, Duty(here=False, absent=True, back_at=at(14))),
        ([span(8, 14), span(20, 22)], [span(10, 14)], True, Duty(here=False, absent=True, back_at=at(20))),
        ([span(4, 12)], [], True, Duty(here=False, absent=False, back_at=None)),
        ([], [], True, Duty(here=False, absent=False, back_at=None)),
        ([], [], False, Duty(here=True, absent=False, back_at=at(12))),
        ([], [span(8, 13), span(13, 15)], False, Duty(here=False, absent=True, back_at=at(15))),
    ],
)
def test_someone_is_here_on_shift_and_not_absent(
    shifts: list[Span], absences: list[Span], by_shifts: bool, duty: Duty
) -> None:
    assert duty_at(at(12), shifts=shifts, absences=absences, by_shifts=by_shifts) == duty
