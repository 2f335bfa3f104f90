"""Decisions about tasks. No Django, no clock, no database."""

from enum import StrEnum
from typing import Final


class Ending(StrEnum):
    """How a task ended."""

    DONE = "done"
    NOT_NEEDED = "not_needed"


LONGEST_TASK: Final = 500
LONGEST_WORD: Final = 200
