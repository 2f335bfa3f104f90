"""Proposing which records are of one person: the weights, the pairs that are likely enough, and why each is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bluelamp.people.matching.fields import Person
from bluelamp.people.matching.first import first_weights
from bluelamp.people.matching.levels import are_of_one_household
from bluelamp.people.matching.linking import Register
from bluelamp.people.matching.reasons import reasons_for
from bluelamp.people.matching.weights import Weights, probability

PROPOSED: Final = 0.9
ENOUGH_TO_LEARN: Final = 1_000


@dataclass(frozen=True)
class Proposal:
    """Two records that may be of one person: how sure, and what speaks for it and against it, in words."""

    record: str
    against: str
    weight: float
    probability: float
    reasons: tuple[str, ...]


def propose(*registers: Sequence[tuple[str, Person]], learnt: Weights | None = None) -> Iterator[Proposal]:
    """Yield each pair that people should look at, the surest first: within one register, or between two.

    By the weights that were `learnt` from the force's own people, where there are such, else by what these records
    teach. Two people who rather share a household are not proposed, however much they have in common.
    """
    register = Register(*registers)
    size = sum(map(len, registers))
    weights = learnt or (register.train(untrained=first_weights()) if size >= ENOUGH_TO_LEARN else first_weights())
    pairs = register.pairs(weights, least=PROPOSED)
    weighed = [(weights.weight(pair.compared), pair) for pair in pairs if not are_of_one_household(pair.compared)]
    sure_enough = [(weight, pair) for weight, pair in weighed if probability(weight) >= PROPOSED]
    for weight, pair in sorted(sure_enough, key=lambda each: (-each[0], each[1].record, each[1].against)):
        yield Proposal(pair.record, pair.against, weight, probability(weight), reasons_for(pair.compared))
