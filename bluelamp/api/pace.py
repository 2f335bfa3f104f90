"""Slowing a key that asks more often than it may: each process counts for itself, and keeps nothing for good."""

import math
from dataclasses import dataclass
from threading import Lock
from time import monotonic
from typing import Final
from uuid import UUID

from bluelamp.foundation.remembering import forgotten_with

BURST_SECONDS: Final = 10.0


@dataclass
class _Left:
    """How many requests a key may still make at once, and when that was so."""

    requests: float
    at: float


_left: Final[dict[UUID, _Left]] = {}
_lock: Final = Lock()
forgotten_with(_left.clear)


def seconds_to_wait(key_id: UUID, pace: int) -> int:
    """Count one request of a key; return 0 where it may come now, else in how many seconds it may come again.

    What a key did not use for ten seconds it may make up for at once, and one request is always there to begin with.
    """
    most, at = max(1.0, pace * BURST_SECONDS / 60), monotonic()
    with _lock:
        left = _left.setdefault(key_id, _Left(most, at))
        left.requests = min(most, left.requests + (at - left.at) * pace / 60)
        left.at = at
        if left.requests >= 1:
            left.requests -= 1
            return 0
        return max(1, math.ceil((1 - left.requests) * 60 / pace))
