"""By which way people came, month by month, and what can be told of how many moved there from the phone."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np

from bluelamp.calls.queries import rang_by_month
from bluelamp.calls.rules import Line
from bluelamp.confidence.effects.moving import Moved, moved
from bluelamp.contacts.coming import came_by_month
from bluelamp.contacts.rules import Channel
from bluelamp.foundation.clock import today
from bluelamp.surveys.queries import midnight

MONTHS: Final = 25
IN_WRITING: Final = (Channel.WEB_REPORT, Channel.EMAIL, Channel.SMS, Channel.CHAT)
OF_A_CASE: Final = "existing-case"  # the form for those who have something on record with us already


@dataclass(frozen=True)
class Month:
    """How many came in one month by each channel, how many of them about what was on record, and how many rang.

    None rang where it is not known of every hour.
    """

    begins: date
    came: dict[Channel, int]
    of_a_case: int
    rang: list[int | None]

    @property
    def total(self) -> int:
        """Return how many came."""
        return sum(self.came.values())


@dataclass(frozen=True)
class Ways:
    """Whole months, the newest first, by the channels that anyone came by; what moved is None where months are few."""

    channels: list[Channel]
    months: list[Month]
    moved: Moved | None


def ways() -> Ways:
    """Return the last 25 whole months, from the first in which anyone came."""
    first_days = _first_days()
    starts = [midnight(day) for day in first_days]
    came = came_by_month(starts[0], starts[-1])
    of_a_case = came_by_month(starts[0], starts[-1], about=OF_A_CASE)
    rang = {line: rang_by_month(line, starts) for line in (Line.NON_EMERGENCY, Line.EMERGENCY)}
    channels = [channel for channel in Channel if any(channel == each for _month, each in came)]
    months = [
        Month(
            day,
            {channel: came[day, channel] for channel in channels},
            sum(of_a_case[day, channel] for channel in channels),
            [each.get(day) for each in rang.values()],
        )
        for day in first_days[:-1]
    ]
    begun = next((place for place, month in enumerate(months) if month.total), len(months))
    return Ways(channels, months[begun:][::-1], _moved(came, first_days[begun:-1], rang))


def _moved(came: Counter[tuple[date, str]], days: list[date], rang: dict[Line, dict[date, int]]) -> Moved | None:
    """Return what moved, by the newest months one after the other of which everything is known."""
    known: list[date] = []
    for day in reversed(days):
        if not all(day in each for each in rang.values()):
            break
        known.insert(0, day)
    written = [sum(came[day, channel] for channel in IN_WRITING) for day in known]
    called, urgent = ([each[day] for day in known] for each in rang.values())
    return moved(*(np.array(each, float) for each in (written, called, urgent)))


def _first_days() -> list[date]:
    """Return the first days of the last 25 whole months, and of this one."""
    days = [today().replace(day=1)]
    while len(days) <= MONTHS:
        year, month = days[0].year, days[0].month
        days.insert(0, date(year, month - 1, 1) if month > 1 else date(year - 1, 12, 1))
    return days
