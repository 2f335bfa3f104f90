"""What an adapter to a records system must do: three verbs, and four answers of which one is always true."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol


class Why(StrEnum):
    """Why it is not known what became of a report."""

    NO_NAME = "no_name"
    NO_LINE = "no_line"
    NOT_PROVEN = "not_proven"
    TOO_SLOW = "too_slow"
    NOT_WHOLE = "not_whole"
    TOO_LONG = "too_long"
    NOT_UNDERSTOOD = "not_understood"


@dataclass(frozen=True)
class Held:
    """They hold it, under a number of theirs, as it was in our version `version`; 0 where they cannot say which."""

    number: str
    version: int


@dataclass(frozen=True)
class Refused:
    """They do not take it, and say why; nothing is changed there, and the same again would be refused again."""

    reason: str


@dataclass(frozen=True)
class NotThere:
    """They say that they hold nothing under our reference."""


@dataclass(frozen=True)
class Unknown:
    """Anything else: it may have been taken or not, now or in a while."""

    why: Why


Answer = Held | Refused | NotThere | Unknown


@dataclass(frozen=True)
class Sheet:
    """A report as it is sent: our reference, which never changes, our version, which only grows, and all it says."""

    reference: str
    version: int
    says: Mapping[str, Any]


class Adapter(Protocol):
    """A way to one records system. Each verb ends within half a minute, raises nothing and logs nothing of a report.

    Every verb may be repeated, in any order and late. Under one reference there must never be more than one record, and
    an older version must never overwrite a newer one; where their system does not see to that, the adapter does.
    In every doubt the answer is `Unknown`: `NotThere` and `Refused` only where they say so themselves.
    """

    def create(self, sheet: Sheet) -> Answer:
        """Have a record made; where they hold one under this reference, it is brought up to date instead."""

    def update(self, number: str, sheet: Sheet) -> Answer:
        """Bring the record of this number up to date; `NotThere` where they hold nothing under the reference."""

    def look_up(self, reference: str) -> Answer:
        """Ask what they hold under a reference, and change nothing."""
