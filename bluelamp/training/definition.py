"""What a script is made of: what someone writes and when, and what the trainee should do about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class Deed(StrEnum):
    """What a trainee can do that the records tell of by themselves."""

    ANSWERED = "answered"
    MARKED_DANGER = "marked_danger"
    GRADED_URGENT = "graded_urgent"
    PROMISED = "promised"
    ASKED_COLLEAGUE = "asked_colleague"
    NOTED = "noted"
    CLOSED = "closed"


@dataclass(frozen=True, kw_only=True)
class Does:
    """Met where the trainee does it, `within` so many minutes of a message: the first, or the one that `after` numbers.

    For a closing, `reason` is the code of the one reason that is right.
    """

    deed: Deed
    within: int | None = None
    after: int = 0
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class DoesNot:
    """Met where the trainee answers and never does it."""

    deed: Deed


@dataclass(frozen=True, kw_only=True)
class TrainerSays:
    """Not for the program to judge: a trainer reads what was written."""


@dataclass(frozen=True, kw_only=True)
class Aim:
    """One thing that the trainee should do, and what it is worth. Its code is never renamed."""

    code: str
    words: "StrOrPromise"
    points: int
    judged: Does | DoesNot | TrainerSays


@dataclass(frozen=True, kw_only=True)
class Later:
    """What the person writes next: so many minutes after their last message or, `once_answered`, after our answer."""

    words: str
    minutes: int
    once_answered: bool = False


@dataclass(frozen=True, kw_only=True)
class Script:
    """A contact to practise on: the report as it comes in, what is written later, and what should be done."""

    code: str
    title: "StrOrPromise"
    about: "StrOrPromise"
    answers: Mapping[str, Any]
    later: tuple[Later, ...]
    aims: tuple[Aim, ...]

    @property
    def points(self) -> int:
        """Return how many points there are to be had."""
        return sum(aim.points for aim in self.aims)
