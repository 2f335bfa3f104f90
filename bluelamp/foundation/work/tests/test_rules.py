"""When things come round, across the days on which clocks change, and how long a failed job waits."""

from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bluelamp.foundation.work.rules import Daily, Every, wait_after

LONDON = ZoneInfo("Europe/London")


def rounds(timing: Daily, begin: datetime, count: int) -> list[datetime]:
    """Return the moments on which something comes round, one after the other."""
    moments = [begin]
    for _ in range(count):
        moments.append(timing.after(moments[-1], LONDON))
    return moments[1:]


def test_a_daily_time_is_the_one_on_the_wall_in_winter_and_in_summer() -> None:
    half_past_two = Daily(time(2, 30))
    assert half_past_two.after(datetime(2026, 1, 5, tzinfo=UTC), LONDON) == datetime(2026, 1, 5, 2, 30, tzinfo=UTC)
    assert half_past_two.after(datetime(2026, 7, 5, tzinfo=UTC), LONDON) == datetime(2026, 7, 5, 1, 30, tzinfo=UTC)


def test_on_the_day_the_clocks_skip_a_time_it_comes_once_all_the_same() -> None:
    before = datetime(2026, 3, 28, 12, tzinfo=UTC)
    days = [moment.astimezone(LONDON).date().day for moment in rounds(Daily(time(1, 30)), before, 3)]
    assert days == [29, 30, 31]


def test_on_the_day_the_clocks_show_a_time_twice_it_comes_once() -> None:
    before = datetime(2026, 10, 24, 12, tzinfo=UTC)
    assert rounds(Daily(time(1, 30)), before, 2) == [
        datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
        datetime(2026, 10, 26, 1, 30, tzinfo=UTC),
    ]


@given(
    st.integers(1_580_000_000, 2_200_000_000).map(lambda second: datetime.fromtimestamp(second, UTC)),
    st.times(),
    st.sampled_from(["Europe/London", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia"]),
)
def test_a_daily_time_comes_on_every_day_of_the_calendar_exactly_once(begin: datetime, at: time, zone: str) -> None:
    place, timing = ZoneInfo(zone), Daily(at)
    moments = [timing.after(begin, place)]
    for _ in range(400):
        moments.append(timing.after(moments[-1], place))
    days = [moment.astimezone(place).date() for moment in moments]
    assert all(later - earlier == timedelta(days=1) for earlier, later in pairwise(days))


def test_what_comes_every_hour_does_so_an_hour_later() -> None:
    noon = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)
    assert Every(timedelta(hours=1)).after(noon, LONDON) == noon + timedelta(hours=1)


def test_each_failure_waits_longer_up_to_an_hour() -> None:
    assert [wait_after(attempts).seconds for attempts in (1, 2, 3, 10, 1000)] == [10, 20, 40, 3600, 3600]
