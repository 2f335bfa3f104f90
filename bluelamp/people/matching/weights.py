"""The weights of Fellegi and Sunter: how much a level says for or against two records being of one person."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import log2
from typing import Any, Final, Self

from bluelamp.people.matching.fields import HOUSE, LOCALITY, POSTCODE, REGION, STREET, TOWN
from bluelamp.people.matching.levels import OTHER, SAME, Compared

ENOUGH_TO_LEARN: Final = 1_000  # people
LEAST = 1e-9  # what was never seen is not impossible
SELDOM = 0.01  # people move, marry and mistype: what a register did not show of one person may still be so
HOME: Final = (HOUSE, STREET, LOCALITY, TOWN, POSTCODE, REGION)
HOME_SAYS, MOVED = 16.0, -1.5


@dataclass(frozen=True)
class Odds:
    """How often a level is met among records of one person (`m`) and among records of two (`u`), from 0 to 1."""

    m: float
    u: float

    @property
    def bits(self) -> float:
        """Return what the level adds to a weight, in bits."""
        return log2(max(self.m, LEAST) / max(self.u, LEAST))


@dataclass(frozen=True)
class Weights:
    """What a training came to: how likely two records are of one person before anything is compared, and the odds."""

    prior: float
    odds: Mapping[str, Mapping[str, Odds]]

    def weight(self, compared: Compared) -> float:
        """Return the weight of two records, in bits: 0 is as likely as not.

        All that is alike about a home together says no more than `HOME_SAYS`: whoever lives there is alike in it.
        """
        bits = {field: self.odds[field][level].bits for field, level in compared.items()}
        home = sum(bits.pop(field) for field in HOME if field in bits)
        return self._before + sum(bits.values()) + min(home, HOME_SAYS)

    @cached_property
    def _before(self) -> float:
        return log2(self.prior / (1 - self.prior))

    def as_json(self) -> dict[str, Any]:
        """Return the weights as they are kept."""
        odds = {
            field: {level: [each.m, each.u] for level, each in levels.items()} for field, levels in self.odds.items()
        }
        return {"prior": self.prior, "odds": odds}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """Return weights that were kept."""
        return cls(
            prior=kept["prior"],
            odds={
                field: {level: Odds(*both) for level, both in levels.items()} for field, levels in kept["odds"].items()
            },
        )


def as_far_as_known(field: str, odds: Odds) -> Odds:
    """Return odds that were learnt, held within what any register can teach.

    Who moved differs in all of a home at once, so each difference says no more than `MOVED`.
    """
    least = odds.u * 2**MOVED if field in HOME else SELDOM
    return Odds(max(odds.m, least), max(odds.u, LEAST))


def tells_people_apart(levels: Mapping[str, Odds]) -> bool:
    """Say whether what was learnt of a field makes sense: the same speaks for one person, and another against.

    Where a register holds nobody twice, what is learnt is how households are alike, and it must not be used.
    """
    return SAME in levels and OTHER in levels and levels[SAME].bits > 0 > levels[OTHER].bits


def probability(weight: float) -> float:
    """Return how likely two records of this weight are of one person, from 0 to 1."""
    return 1 / (1 + 2 ** -min(max(weight, -500), 500))
