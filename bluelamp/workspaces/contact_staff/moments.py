"""Days and times as staff type them into forms of the desk."""

import re
from datetime import datetime
from typing import Final

from django.utils.translation import gettext as _

from bluelamp.foundation.clock import force_zone
from bluelamp.reports.rules import as_date

TIME: Final = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])")


def boxes_of(name: str) -> tuple[str, ...]:
    """Return the names of the four boxes in which a moment is typed."""
    return (f"{name}-day", f"{name}-month", f"{name}-year", f"{name}-time")


def typed_moment(typed: dict[str, str], name: str) -> tuple[datetime | None, dict[str, str]]:
    """Return the moment in the force's own time, and what is wrong with what was typed, by question."""
    errors: dict[str, str] = {}
    day_box, month_box, year_box, time_box = boxes_of(name)
    day = as_date(typed[day_box], typed[month_box], typed[year_box])
    if day is None:
        errors[name] = _("Enter a real date with day, month and year, like 27 3 2026.")
    time = TIME.fullmatch(typed[time_box])
    if time is None:
        errors[time_box] = _("Enter a time like 17:00.")
    if day is None or time is None:
        return None, errors
    hour, minute = int(time[1]), int(time[2])
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=force_zone()), errors
