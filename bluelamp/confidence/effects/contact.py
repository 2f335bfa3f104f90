"""What a good and a bad contact did to what people think, from the same people asked before and after.

Whoever thinks ill of the police meets worse contact and remembers it as worse, so that people who had contact are not
to be compared with others as they are now. What they thought before is held constant; but a scale measures it with an
error, and what it misses would be taken for an effect of contact. The scale's own reliability (Cronbach's alpha) says
how much that is, and it is taken out of the sums (errors in variables, Fuller 1987).
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from bluelamp.confidence.areas.chain import Matrix, Vector

DRAWS: Final = 500
NINETY: Final = (5.0, 95.0)  # percentiles between which nine draws of ten lie
RELIABLE: Final = 0.7  # a scale below it measures too little of what people think to be taken out


class NotReliable(Exception):
    """The questions asked before do not measure one thing well enough; the sentence says how well."""

    def __init__(self, alpha: float) -> None:
        """Say how well they do."""
        super().__init__(
            f"The questions asked before agree too little (alpha {alpha:.2f}, and {RELIABLE} is needed), so that what "
            "contact did cannot be told from what people thought before. Use more questions, or better ones."
        )


@dataclass(frozen=True)
class Effect:
    """A change of the scale that a contact made, and the interval that holds it at 90 %."""

    estimate: float
    low: float
    high: float


@dataclass(frozen=True)
class Effects:
    """What good and bad contacts did; `gap` is by how much more a bad one takes than a good one gives."""

    good: Effect
    bad: Effect
    gap: Effect
    alpha: float
    people: int


def effects(before: Matrix, after: Vector, good: Vector, bad: Vector, random: np.random.Generator) -> Effects:
    """Return what contacts did to what people say `after`.

    `before` holds each person's answers to the questions of the scale (people by questions), `good` and `bad` are 1 for
    whoever had such a contact in between. Raises `NotReliable`.
    """
    alpha = cronbach(before, np.ones(len(after)))
    if alpha < RELIABLE:
        raise NotReliable(alpha)
    whole = _changes(before, after, good, bad, np.ones(len(after)))
    people = len(after)
    drawn = np.array(
        [
            _changes(before, after, good, bad, random.multinomial(people, np.full(people, 1 / people)).astype(float))
            for _ in range(DRAWS)
        ]
    )
    low, high = np.percentile(drawn, NINETY, axis=0)
    found = [Effect(*map(float, each)) for each in zip(whole, low, high, strict=True)]
    return Effects(found[0], found[1], found[2], alpha, people)


def cronbach(items: Matrix, weight: Vector) -> float:
    """Return how well questions measure one thing: 1 where all say the same, 0 where none does."""
    count = items.shape[1]
    if count < 2:
        return 0.0
    of_each = sum(_variance(items[:, column], weight) for column in range(count))
    of_sum = _variance(items.sum(1), weight)
    return float(count / (count - 1) * (1 - of_each / of_sum)) if of_sum else 0.0


def _changes(before: Matrix, after: Vector, good: Vector, bad: Vector, weight: Vector) -> Vector:
    scale = before.mean(1)
    known = np.stack((np.ones(len(after)), good, bad, scale), axis=1)
    weighted = known * weight[:, None]
    sums = weighted.T @ known
    missed = 1 - min(cronbach(before, weight), 1.0)
    sums[3, 3] -= weight.sum() * missed * _variance(scale, weight)
    changes = np.linalg.solve(sums, weighted.T @ after)
    return np.array((changes[1], changes[2], -changes[2] - changes[1]))


def _variance(values: Vector, weight: Vector) -> float:
    mean = (weight @ values) / weight.sum()
    return float(weight @ (values - mean) ** 2 / weight.sum())
