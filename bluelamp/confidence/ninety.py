"""How wide the intervals of all figures are."""

from typing import Final

NINETY: Final = 1.6448536269514722  # standard deviations to either side that hold 90 % of a normal distribution
