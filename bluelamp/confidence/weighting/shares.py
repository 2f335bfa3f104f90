"""What a share of answers can say: its interval, and how many answers drawn at random would say as much."""

from dataclasses import dataclass
from math import sqrt

from bluelamp.confidence.ninety import NINETY


@dataclass(frozen=True)
class Share:
    """A share of answers with its interval of 90 %, all between nought and one, and how many answers it is worth."""

    share: float
    low: float
    high: float
    effective: float


def wilson(share: float, effective: float) -> Share:
    """Return a share with Wilson's interval for so many answers."""
    spread = NINETY**2 / effective
    middle = (share + spread / 2) / (1 + spread)
    half = NINETY * sqrt(share * (1 - share) / effective + spread / (4 * effective)) / (1 + spread)
    return Share(share, max(middle - half, 0.0), min(middle + half, 1.0), effective)
