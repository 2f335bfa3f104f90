"""What a scanner's answer says of a content. No Django, no clock, no socket."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

CLEAN: Final = b"stream: OK\0"
FOUND: Final = re.compile(rb"stream: ([!-~]{1,200}) FOUND\0")
TOO_LONG_A_STREAM: Final = b"INSTREAM size limit exceeded. ERROR\0"
NOT_WHOLLY_READ: Final = "Heuristics.Limits.Exceeded"  # what clamd finds where it stopped before a file's end


class Verdict(StrEnum):
    """What came of looking for harm in a content; `TOO_LARGE` where nobody looked at all of it."""

    CLEAN = "clean"
    HARMFUL = "harmful"
    TOO_LARGE = "too_large"


@dataclass(frozen=True)
class Said:
    """What a scanner said: its verdict, and what it calls what it found."""

    verdict: Verdict
    found: str = ""

    @property
    def refuses(self) -> bool:
        """Say whether it needs no more of the content to be sure of this."""
        return self.verdict != Verdict.CLEAN


def said_in(answer: bytes) -> Said | None:
    """Return what an answer says; None where it is none that we understand, to the last byte."""
    if answer == CLEAN:
        return Said(Verdict.CLEAN)
    if answer == TOO_LONG_A_STREAM:
        return Said(Verdict.TOO_LARGE)
    found = FOUND.fullmatch(answer)
    if found is None:
        return None
    name = found[1].decode("ascii")
    return Said(Verdict.TOO_LARGE if name.startswith(NOT_WHOLLY_READ) else Verdict.HARMFUL, name[:100])
