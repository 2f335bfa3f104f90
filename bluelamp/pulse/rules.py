"""Decisions about the pulse: where the next letters go, what a code is, when a wave is open. No Django, no clock."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, timedelta
from heapq import heapify, heappop, heapreplace
from typing import Final

CODE_DIGITS: Final = 12
LONGEST_NAME: Final = 80
MOST_WANTED: Final = 10_000
IN_ONE_PDF: Final = 50
REMINDED_AFTER: Final = timedelta(days=10)
LEAST_SHOWN: Final = 10
AREA: Final = "area"


def tidy_code(typed: str) -> str | None:
    """Return the twelve digits of a typed code, whatever stands between them; None where it is not a code."""
    digits = re.sub(r"[\s.\-\u2013\u2014]", "", unicodedata.normalize("NFKC", typed))
    return digits if re.fullmatch(rf"[0-9]{{{CODE_DIGITS}}}", digits) else None


def code_from(digest: bytes) -> str:
    """Return twelve digits made from a digest, evenly to within 1 in 10^26."""
    return f"{int.from_bytes(digest, 'big') % 10**CODE_DIGITS:0{CODE_DIGITS}d}"


def spaced(code: str) -> str:
    """Return a code as it is read: in groups of four."""
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))


def allotted(count: int, short: Mapping[str, int], left: Mapping[str, int]) -> dict[str, int]:
    """Return how many of so many letters go to each area: in proportion to how many answers are short there, and no
    more than there are addresses left (Sainte-Laguë).
    """
    given = {area: 0 for area in short if short[area] > 0 and left[area] > 0}
    waiting = [(-short[area] / 0.5, area) for area in given]
    heapify(waiting)
    while waiting and count:
        area = waiting[0][1]
        given[area] += 1
        count -= 1
        if given[area] < left[area]:
            heapreplace(waiting, (-short[area] / (given[area] + 0.5), area))
        else:
            heappop(waiting)
    return {area: number for area, number in given.items() if number}


def is_open(begins: date, ends: date, *, on: date) -> bool:
    """Say whether a wave takes answers on a day."""
    return begins <= on <= ends
