"""One thing that comes in during a rehearsal."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

ONE_IN_DANGER: Final = "A new contact. In training nobody marks danger for you: find it, and mark it."


@dataclass(frozen=True)
class Step:
    """What comes in and what staff see of it, both in words; `answer` is the code that whoever hands it over gets."""

    what: str
    seen: str
    hand_over: Callable[[], int]
    answer: int
