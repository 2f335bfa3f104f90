"""How much of what came more by one way had only moved there from another: told from months, and not surely.

From one month to the next, more come by one way (`came`), and fewer or more ring (`rang`). What makes people need the
police at all moves both; it is taken out as far as it shows in what nobody moves (`urgent`, the calls to 999). What is
left is a line through the months' changes.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]

FEWEST: Final = 12  # changes, or the interval itself is chance
HELD: Final = 0.95  # of what may be lies below the upper end of an interval of 90 %


@dataclass(frozen=True)
class Moved:
    """How many fewer ring for one more who comes by another way, and its interval of 90 %: 0 all new, 1 all moved."""

    share: float
    low: float
    high: float

    @property
    def is_told(self) -> bool:
        """Say whether months tell anything: that not all of it can be new, or not all of it moved."""
        return self.low > 0 or self.high < 1


def moved(came: Vector, rang: Vector, urgent: Vector) -> Moved | None:
    """Return how much of what came more had moved, by months one after the other; None with too few of them."""
    from scipy.special import stdtrit  # noqa: PLC0415 loads long, and few programs count

    changes = [np.diff(each) for each in (came, urgent, rang)]
    count = len(changes[0])
    if count < FEWEST or not changes[0].any():
        return None
    known = np.stack((np.ones(count), *changes[:2]), axis=1)
    inverse = np.linalg.pinv(known.T @ known)
    line = inverse @ known.T @ changes[2]
    free = count - known.shape[1]
    missed = changes[2] - known @ line
    width = float(stdtrit(free, HELD)) * float(np.sqrt(missed @ missed / free * inverse[1, 1]))
    return Moved(-float(line[1]), -float(line[1]) - width, -float(line[1]) + width)
