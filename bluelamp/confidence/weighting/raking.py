"""Raking: weights under which each group counts for as many as it is among the people, one margin after the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

LOWEST, HIGHEST = 0.2, 5.0  # that one answer may count, where the average is 1
ROUNDS: Final = 200
SETTLED: Final = 1e-9
NOT_SAID: Final = -1
Vector = NDArray[np.float64]
Numbers = NDArray[np.intp]


@dataclass(frozen=True)
class Margin:
    """What is known of the people: `shares` of each group, which come to 1, and the group `of` each answer.

    A group that no answer is of must not be among them. Whoever did not say is of group -1, and weighed by the others.
    """

    name: str
    of: Numbers
    shares: Vector


@dataclass(frozen=True)
class Raked:
    """A weight for each answer, how many rounds it took, how many weights are held at an end, and by how much the
    worst group of each margin is still off.
    """

    weights: Vector
    rounds: int
    trimmed: int
    off: dict[str, float]


def rake(margins: Sequence[Margin], start: Vector) -> Raked:
    """Return the weights nearest to those to begin with under which all margins are met, or as nearly as can be."""
    weights, rounds, before = start / start.mean(), 0, np.zeros(len(start))
    while rounds < ROUNDS and np.abs(weights - before).max() > SETTLED:
        before, rounds = weights, rounds + 1
        for margin in margins:
            weights = _fitted(weights, margin)
        weights = np.clip(weights / weights.mean(), LOWEST, HIGHEST)
    trimmed = int(((weights <= LOWEST) | (weights >= HIGHEST)).sum())
    return Raked(weights, rounds, trimmed, {margin.name: _off(weights, margin) for margin in margins})


def design_effect(weights: Vector) -> float:
    """Return by how much unequal weights widen what answers say, after Kish: 1 where all are equal."""
    return float(len(weights) * (weights**2).sum() / weights.sum() ** 2)


def _fitted(weights: Vector, margin: Margin) -> Vector:
    counted = _counted(weights, margin)
    factors = np.append(margin.shares * counted.sum() / counted, 1.0)  # the last is for whoever did not say
    fitted: Vector = weights * factors[margin.of]
    return fitted


def _off(weights: Vector, margin: Margin) -> float:
    counted = _counted(weights, margin)
    return float(np.abs(counted / counted.sum() - margin.shares).max())


def _counted(weights: Vector, margin: Margin) -> Vector:
    said = margin.of != NOT_SAID
    counted: Vector = np.bincount(margin.of[said], weights[said], minlength=len(margin.shares)).astype(np.float64)
    return counted
