"""What an agreement says: when it is open, and which of two is the stricter."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluelamp.people.rules import GivenBy, Safety
from bluelamp.people.terms import Terms, Window, is_open, next_open, stricter

LONDON = ZoneInfo("Europe/London")
OFFICE = Window((0, 1, 2, 3, 4), 9 * 60, 17 * 60)
WINDOWS = st.builds(
    lambda days, ends: Window(tuple(sorted(days)), min(ends), max(ends)),
    st.sets(st.integers(0, 6), min_size=1),
    st.sets(st.integers(0, 1440), min_size=2, max_size=2),
)
TERMS = st.builds(
    Terms,
    safety=st.sampled_from(Safety),
    given_by=st.sampled_from(GivenBy),
    hours=st.none() | st.lists(WINDOWS, max_size=3).map(tuple),
    may_leave_message=st.booleans(),
    withhold_number=st.booleans(),
    neutral_sender=st.booleans(),
    code_word=st.booleans(),
    by_staff=st.booleans(),
)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001


def safe(*hours: Window) -> Terms:
    """Return an agreement of the owner that is safe at some times, or at any where none is named."""
    return Terms(safety=Safety.SAFE, given_by=GivenBy.OWNER, hours=hours or None)


@given(st.sampled_from(Safety), st.sampled_from(GivenBy))
def test_a_handle_is_safe_only_where_its_owner_said_so(safety: Safety, given_by: GivenBy) -> None:
    assert Terms(safety=safety, given_by=given_by).safe == ((safety, given_by) == ("safe", "owner"))


@pytest.mark.parametrize(
    ("at", "open_"),
    [
        (datetime(2026, 3, 27, 9, 0, tzinfo=UTC), True),  # the last Friday of winter
        (datetime(2026, 3, 27, 8, 59, tzinfo=UTC), False),
        (datetime(2026, 3, 30, 8, 0, tzinfo=UTC), True),  # the first Monday of summer
        (datetime(2026, 3, 30, 16, 0, tzinfo=UTC), False),
        (datetime(2026, 3, 28, 12, 0, tzinfo=UTC), False),  # a Saturday
    ],
)
def test_times_are_those_of_the_wall_clock_in_summer_and_winter(at: datetime, open_: bool) -> None:
    assert is_open(safe(OFFICE), at, LONDON) == open_


def test_an_hour_that_clocks_leave_out_is_waited_for_until_the_week_after() -> None:
    left_out = safe(Window((6,), 60, 120))
    assert next_open(left_out, datetime(2026, 3, 28, 12, tzinfo=UTC), LONDON) == datetime(2026, 4, 5, 0, tzinfo=UTC)


def test_an_hour_that_comes_twice_is_safe_both_times() -> None:
    twice = safe(Window((6,), 60, 120))
    for hour, open_ in ((0, True), (1, True), (2, False)):
        assert is_open(twice, datetime(2026, 10, 25, hour, 30, tzinfo=UTC), LONDON) == open_


@given(TERMS, MOMENTS)
def test_the_next_time_is_agreed_and_never_before_now(terms: Terms, at: datetime) -> None:
    found = next_open(terms, at, LONDON)
    if found is None:
        assert terms.hours is not None
        assert not any(is_open(terms, at + timedelta(minutes=30 * step), LONDON) for step in range(7 * 48))
    else:
        assert found >= at
        assert is_open(terms, found, LONDON)


@given(TERMS, TERMS, MOMENTS)
def test_the_stricter_of_two_allows_nothing_that_either_refuses(a: Terms, b: Terms, at: datetime) -> None:
    met = stricter(a, b)
    assert met.safe == (a.safe and b.safe)
    assert is_open(met, at, LONDON) == (is_open(a, at, LONDON) and is_open(b, at, LONDON))
    assert met.may_leave_message <= min(a.may_leave_message, b.may_leave_message)
    assert met.withhold_number >= max(a.withhold_number, b.withhold_number)
    assert met.code_word >= max(a.code_word, b.code_word)


@given(TERMS, TERMS)
def test_which_of_two_comes_first_makes_no_difference_and_it_is_asked_again_where_they_differ(
    a: Terms, b: Terms
) -> None:
    assert stricter(a, b) == stricter(b, a)
    assert stricter(a, b).ask_again == (a != b)


def test_times_that_never_meet_leave_no_time() -> None:
    weekend = Window((5, 6), 0, 1440)
    assert stricter(safe(OFFICE), safe(weekend)).hours == ()
    assert stricter(safe(OFFICE), safe()).hours == (OFFICE,)
