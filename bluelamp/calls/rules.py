"""Decisions about calls. No Django, no clock, no database."""

import re
from datetime import timedelta
from enum import StrEnum
from typing import Final


class Line(StrEnum):
    """The number that was rung."""

    EMERGENCY = "999"
    NON_EMERGENCY = "101"


LONGEST_RECORDING: Final = 80
LONGEST_NUMBER: Final = 40
RINGS_FOR: Final = timedelta(minutes=10)
TOKEN_BYTES: Final = 16
RECORDING: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9 _./:#+-]*")


def is_recording(typed: str) -> bool:
    """Say whether a text can be what a recording system calls a recording: letters, digits and a few signs."""
    return len(typed) <= LONGEST_RECORDING and RECORDING.fullmatch(typed) is not None
