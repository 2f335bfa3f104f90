"""Decisions about quality: which contacts are drawn, and what figures may say. No Django, no clock, no database."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from uuid import UUID

HIGHEST: Final = 3
GOOD: Final = 2  # from this score on something was done, mostly or fully
FEW: Final = 10  # below this many contacts a share says more about chance than about anyone's work
MOST_CRITERIA: Final = 12
MOST_A_MONTH: Final = 20
LONGEST_CRITERION: Final = 200
LONGEST_FEEDBACK: Final = 2000
MONTHS_SHOWN: Final = 12


def drawn_from(contacts: Collection[UUID], *, seed: str, count: int) -> list[UUID]:
    """Return so many of some contacts, by chance: those whose digest with the seed comes first.

    Whoever knows the seed and the contacts finds the same again, and one contact more or less moves none of the others.
    """
    return sorted(contacts, key=lambda contact: hashlib.sha256(f"{seed} {contact}".encode()).digest())[:count]


def month_of(day: date) -> date:
    """Return the first day of the month of a day."""
    return day.replace(day=1)


def months_before(month: date, count: int) -> date:
    """Return the first day of the month so many months before one, or after it where the count is below nought."""
    year, index = divmod(month.year * 12 + month.month - 1 - count, 12)
    return date(year, index + 1, 1)


@dataclass
class Tally:
    """How many contacts were drawn and scored, and how often each score was given; `none` is “does not apply”."""

    drawn: int = 0
    scored: int = 0
    scores: list[int] = field(default_factory=lambda: [0] * (HIGHEST + 1))
    none: int = 0

    def count(self, value: int | None, times: int) -> None:
        """Add so many scores of one value."""
        if value is None:
            self.none += times
        else:
            self.scores[value] += times

    @property
    def is_small(self) -> bool:
        """Say whether too few contacts were scored to say anything by a share."""
        return self.scored < FEW

    @property
    def share(self) -> int | None:
        """Return how many in a hundred scores were 2 or 3, None where there are too few contacts for it."""
        given = sum(self.scores)
        return None if self.is_small or not given else round(100 * sum(self.scores[GOOD:]) / given)


def whole(tallies: Collection[Tally]) -> Tally:
    """Return several tallies as one."""
    together = Tally(drawn=sum(each.drawn for each in tallies), scored=sum(each.scored for each in tallies))
    for each in tallies:
        together.count(None, each.none)
        for value, times in enumerate(each.scores):
            together.count(value, times)
    return together
