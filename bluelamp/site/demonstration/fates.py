"""How far a matter has come by now, and how many there are of each in a demonstration of some size."""

from enum import StrEnum
from typing import Final

USUAL_COUNT: Final = 1200


class Fate(StrEnum):
    """Where a matter stands when the year ends, which is now."""

    CLOSED = "closed"
    ANSWERED = "answered"
    FRESH = "fresh"
    NEARBY = "nearby"  # fresh too, and for a neighbourhood team
    DUE_TODAY = "due_today"
    LATE = "late"
    CAME_BACK = "came_back"
    DANGER = "danger"
    SEALED = "sealed"


# Of 1,200 matters; everything else is closed.
SHARES: Final = {
    Fate.ANSWERED: 60,
    Fate.FRESH: 11,
    Fate.NEARBY: 6,
    Fate.DUE_TODAY: 8,
    Fate.LATE: 6,
    Fate.CAME_BACK: 6,
    Fate.DANGER: 2,
    Fate.SEALED: 1,
}


def fates_of(count: int) -> list[Fate]:
    """Return what becomes of so many matters, the oldest first: of each kind one at least where there is room."""
    open_ones = [fate for fate, share in SHARES.items() for _ in range(max(1, round(share * count / USUAL_COUNT)))]
    return [Fate.CLOSED] * max(count - len(open_ones), 0) + open_ones[:count]
