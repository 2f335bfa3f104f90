"""Made-up words, the same each time."""

from functools import cache
from random import Random
from typing import Final

SYLLABLES: Final = [a + b for a in "bcdfglmnprstv" for b in ("a", "e", "i", "o", "u", "an", "er", "il")]


@cache
def word(number: int) -> str:
    """Return the word of a rank: the lower, the more texts have it."""
    return "".join(Random(number).choices(SYLLABLES, k=4))
