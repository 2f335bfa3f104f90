"""Proposing which records are of one person: the weights, the pairs that are likely enough, and why each is."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bluelamp.people.matching.fields import EMAIL, MOST_ALIKE, PHONE, Person
from bluelamp.people.matching.first import first_weights
from bluelamp.people.matching.levels import are_of_one_household
from bluelamp.people.matching.linking import Alike, Register
from bluelamp.people.matching.reasons import reasons_for
from bluelamp.people.matching.weights import ENOUGH_TO_LEARN, Weights, probability

Record = tuple[str, Person]
PROPOSED: Final = 0.9


@dataclass(frozen=True)
class Proposal:
    """Two records that may be of one person: how sure, and what speaks for it and against it, in words."""

    record: str
    against: str
    weight: float
    probability: float
    reasons: tuple[str, ...]


def propose(*registers: Sequence[Record], learnt: Weights | None = None) -> Iterator[Proposal]:
    """Yield each pair that people should look at, the surest first: within one register, or between two.

    By the weights that were `learnt` from the force's own people, where there are such, else by what these records
    teach. Two people who rather share a household are not proposed, however much they have in common, and nobody is by
    a phone or an e-mail address that many have.
    """
    register = Register(*_without_what_many_have(registers))
    size = sum(map(len, registers))
    weights = learnt or (register.train(untrained=first_weights()) if size >= ENOUGH_TO_LEARN else first_weights())
    found = [each for alike in register.alike(weights, least=PROPOSED) for each in _of(alike, weights)]
    yield from sorted(found, key=lambda each: (-each.weight, each.record, each.against))


def _of(alike: Alike, weights: Weights) -> Iterator[Proposal]:
    weight = weights.weight(alike.compared)
    if probability(weight) < PROPOSED or are_of_one_household(alike.compared):
        return
    reasons = reasons_for(alike.compared)
    for record, against in alike.pairs():
        yield Proposal(record, against, weight, probability(weight), reasons)


def _without_what_many_have(registers: Sequence[Sequence[Record]]) -> list[Sequence[Record]]:
    """Return the registers without each phone and e-mail address that more people have than count at the desk."""
    every = (person for register in registers for _, person in register)
    counted = Counter((field, person[field]) for person in every for field in (PHONE, EMAIL) if field in person)
    many = {told for told, count in counted.items() if count > MOST_ALIKE}
    return [[(id_, _without(person, many)) for id_, person in register] if many else register for register in registers]


def _without(person: Person, many: set[tuple[str, str]]) -> Person:
    return {field: value for field, value in person.items() if (field, value) not in many}
