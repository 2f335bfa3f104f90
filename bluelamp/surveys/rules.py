"""Decisions about surveys: who is asked, what a bad contact is, what a share can say. No Django, no clock."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from bluelamp.confidence.weighting.shares import Share, wilson

ONE_IN: Final = timedelta(days=90)  # at most one invitation to a person
INVITED_AFTER: Final = timedelta(days=1)
ANSWERED_WITHIN: Final = timedelta(days=30)
HANDED_FOR: Final = timedelta(minutes=15)  # the code that opens a survey on the tablet at the counter
CODE_DIGITS: Final = 8
CALLED_WITHIN: Final = timedelta(hours=24)
LONGEST_WORDS: Final = 2000
LEAST_SHOWN: Final = 10
QUARTERS_EACH: Final = (1, 2, 4)  # that figures can be published of at once


class Fate(StrEnum):
    """What became of a contact that was a candidate."""

    WAITING = "waiting"
    NOT_DRAWN = "not_drawn"
    INVITED = "invited"
    ASKED_LATELY = "asked_lately"
    NOT_REACHED = "not_reached"
    OPENED_AGAIN = "opened_again"
    ERASED = "erased"


class Outcome(StrEnum):
    """How calling back ended, or reading what someone said."""

    APOLOGY = "apology"
    PUT_RIGHT = "put_right"
    LEARNING = "learning"
    COMPLAINT = "complaint"
    NOTHING = "nothing"


def is_drawn(chance: bytes, percent: int) -> bool:
    """Say whether a candidate is drawn who is to be with this probability; `chance` is eight bytes of it."""
    return int.from_bytes(chance) * 100 < percent << 64


def was_bad(said: Collection[bool]) -> bool | None:
    """Say whether a contact was bad, by whether each answer to a question that decides was; None where none was given.

    One bad answer is enough: being told why does not make up for being treated without respect.
    """
    return any(said) if said else None


def code_from(chance: bytes) -> str:
    """Return the digits of a code for the tablet, made from eight bytes of chance."""
    return f"{int.from_bytes(chance) % 10**CODE_DIGITS:0{CODE_DIGITS}d}"


def tidy_code(typed: str) -> str | None:
    """Return the digits of a code that was typed, whatever stands between them; None where it is none."""
    digits = "".join(typed.replace("-", " ").split())
    return digits if len(digits) == CODE_DIGITS and digits.isascii() and digits.isdigit() else None


def is_open_to_answers(invited_at: datetime | None, *, at: datetime) -> bool:
    """Say whether an invitation can still be answered."""
    return invited_at is not None and at < invited_at + ANSWERED_WITHIN


def share_of(answers: Sequence[tuple[bool, int]]) -> Share:
    """Return the share of answers that are so, each counting by one over the percentage it was drawn with.

    The interval is Wilson's, with the effective number of answers after Kish. There must be answers.
    """
    weights = [100 / percent for _, percent in answers]
    share = sum(weight for weight, (is_so, _) in zip(weights, answers, strict=True) if is_so) / sum(weights)
    effective = sum(weights) ** 2 / sum(weight**2 for weight in weights)
    return wilson(share, effective)


@dataclass(frozen=True, order=True)
class Quarter:
    """A quarter of the calendar: figures are of whole ones, so that no two tell of a few by their difference."""

    year: int
    number: int

    @property
    def begins(self) -> date:
        """Return its first day."""
        return date(self.year, self.number * 3 - 2, 1)

    @property
    def before(self) -> "Quarter":
        """Return the quarter before it."""
        return Quarter(self.year, self.number - 1) if self.number > 1 else Quarter(self.year - 1, 4)

    @property
    def after(self) -> "Quarter":
        """Return the quarter after it."""
        return Quarter(self.year, self.number + 1) if self.number < 4 else Quarter(self.year + 1, 1)

    def __str__(self) -> str:
        return f"{self.year}-{self.number}"


def quarter_of(day: date) -> Quarter:
    """Return the quarter that a day is in."""
    return Quarter(day.year, (day.month + 2) // 3)


@dataclass(frozen=True)
class Span:
    """Quarters one after the other that figures are published of; no day is in two."""

    first: Quarter
    quarters: int

    @property
    def begins(self) -> date:
        """Return its first day."""
        return self.first.begins

    @property
    def ends(self) -> date:
        """Return the day after its last."""
        after = self.first
        for _ in range(self.quarters):
            after = after.after
        return after.begins
