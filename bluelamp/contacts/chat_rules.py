"""How long whoever begins a chat waits, from what was measured. No Django, no clock, no database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import ceil
from typing import Final

ENOUGH: Final = 5  # answered chats, before they say anything
USUAL: Final = 15  # minutes, where too few were answered to say
STEP: Final = 5  # minutes: a promise to the minute would pretend to know more than it does
LONG: Final = 60  # minutes: whoever would wait longer is offered other ways
MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True)
class Wait:
    """Within how many minutes someone is answered, and whether that was measured or is what we aim at."""

    minutes: int
    is_measured: bool

    @property
    def is_long(self) -> bool:
        """Say whether other ways should be offered."""
        return self.minutes > LONG

    @property
    def length(self) -> timedelta:
        """Return it as a length of time."""
        return timedelta(minutes=self.minutes)


def expected_wait(waits: Sequence[timedelta], *, before: int, answered_in_the_hour: int) -> Wait:
    """Return how long the next waits: as nine of ten of the last did, and as long as the queue before them takes.

    The queue takes as long as the desk needed in the last hour for each; where it answered none, each takes as long as
    the last ones waited.
    """
    is_measured = len(waits) >= ENOUGH
    usual = sorted(waits)[ceil(0.9 * len(waits)) - 1] / MINUTE if is_measured else USUAL
    each = 60 / answered_in_the_hour if answered_in_the_hour else usual
    return Wait(max(STEP, STEP * ceil(max(usual, before * each) / STEP)), is_measured)
