"""What changed from one published share to the next, and how much must change before anyone could see it.

Many shares are looked at together, so that chance alone makes some of them move. Those that are said to have changed
are chosen so that of all that are ever called changed about one in ten is not (Benjamini & Hochberg 1995).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import erfc, sqrt
from statistics import NormalDist
from typing import Final

FALSE: Final = 0.1  # of those said to have changed
FOUND: Final = 0.8  # of changes as large as the smallest that can be seen


@dataclass(frozen=True)
class Worth:
    """A share, and how many answers drawn at random would say as much."""

    share: float
    answers: float


@dataclass(frozen=True)
class Change:
    """By how much a share rose, the smallest rise or fall that can be seen, and if this one is.

    One that is no larger than `smallest` would be missed at least once in five times.
    """

    by: float
    smallest: float
    is_seen: bool


def changes(pairs: Sequence[tuple[Worth, Worth]]) -> list[Change]:
    """Return what changed between the shares of each pair, the later one first; all are looked at together."""
    spreads = [_spread(new, old) for new, old in pairs]
    chances = [_chance(new.share - old.share, spread) for (new, old), spread in zip(pairs, spreads, strict=True)]
    limit = _limit(chances)
    normal = NormalDist()
    needed = normal.inv_cdf(1 - FALSE / max(len(pairs), 1) / 2) + normal.inv_cdf(FOUND)
    return [
        Change(new.share - old.share, needed * spread, chance <= limit)
        for (new, old), spread, chance in zip(pairs, spreads, chances, strict=True)
    ]


def _spread(new: Worth, old: Worth) -> float:
    """Return how far two shares lie apart by chance where nothing changed."""
    both = (new.share * new.answers + old.share * old.answers) / (new.answers + old.answers)
    return sqrt(both * (1 - both) * (1 / new.answers + 1 / old.answers))


def _chance(by: float, spread: float) -> float:
    """Return how often chance moves a share so far."""
    return erfc(abs(by) / spread / sqrt(2)) if spread else 1.0


def _limit(chances: Sequence[float]) -> float:
    ranked = enumerate(sorted(chances), 1)
    return max((chance for rank, chance in ranked if chance <= FALSE * rank / len(chances)), default=-1.0)
