"""When something is old enough to be forgotten, and why something is erased. No Django, no clock, no database."""

import calendar
from datetime import datetime
from enum import StrEnum


def months_before(moment: datetime, months: int) -> datetime:
    """Return the same time on the same day so many months earlier, or on the last day of a shorter month."""
    year, month = divmod(moment.year * 12 + moment.month - 1 - months, 12)
    day = min(moment.day, calendar.monthrange(year, month + 1)[1])
    return moment.replace(year=year, month=month + 1, day=day)


class WhyErased(StrEnum):
    """Why something was erased."""

    NO_LONGER_NEEDED = "no_longer_needed"
    PERSON_ASKED = "person_asked"
    UNLAWFUL = "unlawful"
    BY_MISTAKE = "by_mistake"
