"""When people write: more on Friday and Saturday nights, less before dawn, and more in summer."""

from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Final
from zoneinfo import ZoneInfo

DAYS: Final = 365
NEWEST_CLOSED: Final = 5  # days ago; what came later is still open
BY_WEEKDAY: Final = (10, 9, 9, 10, 15, 13, 10)
BY_HOUR: Final = (4, 3, 2, 1, 1, 2, 4, 8, 12, 14, 13, 12, 12, 11, 10, 10, 11, 13, 14, 14, 13, 12, 9, 6)
WEEKEND_NIGHT: Final = 12  # how much more comes from 21 to midnight on Fridays and Saturdays
FRIDAY, SATURDAY = 4, 5


def some_day(dice: Random, today: date) -> date:
    """Return a day of the past year that a matter, closed by now, came in on."""
    days = [today - timedelta(days=ago) for ago in range(NEWEST_CLOSED, DAYS)]
    return dice.choices(days, [BY_WEEKDAY[day.weekday()] + (2 if day.month in (6, 7, 8) else 0) for day in days])[0]


def some_time(dice: Random, day: date, zone: ZoneInfo) -> datetime:
    """Return a moment of a day, by the clocks on its walls."""
    extra = WEEKEND_NIGHT if day.weekday() in (FRIDAY, SATURDAY) else 0
    weights = [weight + (extra if hour >= 21 else 0) for hour, weight in enumerate(BY_HOUR)]
    hour = dice.choices(range(24), weights)[0]
    return at(day, time(hour, dice.randrange(60), dice.randrange(60)), zone)


def at(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """Return the moment, in UTC, at which the clocks on the walls show this."""
    return datetime.combine(day, clock, tzinfo=zone).astimezone(UTC)
