"""Hours as typed, the spans they make, and open time counted on."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bluelamp.staff.opening_times import (
    ALL_DAY,
    Hours,
    after_open_time,
    hours_in,
    last_open_moment,
    open_time_between,
    opens_next,
    spans_of,
)
from bluelamp.staff.working_time import Span

LONDON = ZoneInfo("Europe/London")
MONDAY = date(2026, 11, 30)
OFFICE = Hours(("09:00-17:00",) * 5 + ("", ""), on_bank_holidays=False)
SOON = timedelta(minutes=15)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """Return a moment of December 2026; day 0 is Monday, 30 November."""
    return datetime(2026, 11, 30, hour, minute, tzinfo=UTC) + timedelta(days=day)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("  ", ""),
        ("9.00 - 17:00", "09:00-17:00"),
        ("0900\u20131700", "09:00-17:00"),
        ("22:00-06:00", "22:00-06:00"),
        ("00:00-24:00", ALL_DAY),
        ("09:00-24:00", "09:00-24:00"),
        ("09:00-09:00", None),
        ("nine to five", None),
        ("09:00", None),
        ("09:00-17:00-18:00", None),
        ("24:00-06:00", "00:00-06:00"),
    ],
)
def test_hours_are_read_as_people_type_them(typed: str, kept: str | None) -> None:
    assert hours_in(typed) == kept


def test_every_hour_is_one_span() -> None:
    assert len(spans_of(Hours(), MONDAY, (), LONDON)) == 1


def test_a_bank_holiday_is_shut_unless_it_is_like_any_other_day() -> None:
    spans = spans_of(OFFICE, MONDAY, [MONDAY], LONDON)
    assert opens_next(at(0, 8), spans) == at(1, 9)
    every = Hours(OFFICE.week, on_bank_holidays=True)
    assert opens_next(at(0, 8), spans_of(every, MONDAY, [MONDAY], LONDON)) == at(0, 9)


def test_hours_may_cross_midnight_and_are_wall_times_on_both_sides_of_a_change_of_clocks() -> None:
    nights = spans_of(Hours(("22:00-06:00",) * 7), date(2027, 3, 27), (), LONDON)
    assert nights[0] == Span(datetime(2027, 3, 27, 22, tzinfo=UTC), datetime(2027, 3, 28, 5, tzinfo=UTC))


def test_hours_that_clocks_skip_are_as_much_later() -> None:
    first = spans_of(Hours(("01:10-01:50",) * 7), date(2027, 3, 28), (), LONDON)[0]
    assert first == Span(datetime(2027, 3, 28, 1, 10, tzinfo=UTC), datetime(2027, 3, 28, 1, 50, tzinfo=UTC))


def test_open_time_does_not_pass_while_it_is_shut() -> None:
    spans = spans_of(OFFICE, MONDAY, (), LONDON)
    assert after_open_time(at(0, 10), timedelta(minutes=20), spans) == at(0, 10, 20)
    assert after_open_time(at(0, 16, 50), timedelta(minutes=20), spans) == at(1, 9, 10)
    assert after_open_time(at(4, 16, 50), timedelta(minutes=20), spans) == at(7, 9, 10)
    assert open_time_between(at(0, 16, 50), at(1, 9, 10), spans) == timedelta(minutes=20)
    assert open_time_between(at(5, 1), at(6, 23), spans) == timedelta()


def test_a_message_is_answered_at_an_hour_at_which_someone_answers() -> None:
    spans = spans_of(OFFICE, MONDAY, (), LONDON)
    assert last_open_moment(at(0, 20), at(2, 20), spans, soon=SOON) == at(2, 17)
    assert last_open_moment(at(0, 20), at(2, 12), spans, soon=SOON) == at(2, 12)
    assert last_open_moment(at(4, 20), at(6, 20), spans, soon=SOON) == at(7, 9, 15)
    assert last_open_moment(at(0, 20), at(2, 12), [], soon=SOON) == at(2, 12)
