"""What the people of each area would say: the model's answers, weighted by how many people of each kind live there."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.special import expit, logit

from bluelamp.confidence.areas.chain import Matrix, Vector
from bluelamp.confidence.areas.model import Fit
from bluelamp.confidence.areas.survey import Survey
from bluelamp.confidence.ninety import NINETY

NODES, WEIGHTS = np.polynomial.hermite_e.hermegauss(32)  # stand for a normal distribution
POINTS: Final = (NODES, WEIGHTS / WEIGHTS.sum())
LEANING: Final = 1.5  # how many times as high the odds of an answer may be of those who think one way


@dataclass(frozen=True)
class Estimates:
    """The share of people in each area who would say yes, the interval that holds it at 90 %, and what it is worth.

    It is that of the people who are counted there, and where they are few chance decides much of it. `effective` is how
    many answers of people drawn at random would say as much.
    """

    share: Vector
    low: Vector
    high: Vector
    effective: Vector


def estimate(found: Fit) -> Estimates:
    """Return what a fitted model says of each area in which people live."""
    survey = found.survey
    parts = survey.people / survey.people.sum(0)
    logits = found.logits()
    chance = expit(logits)
    turning = parts * chance * (1 - chance)
    whole = turning.sum(0)
    by_shared = np.concatenate((whole[:, None], turning.T @ survey.kinds, survey.known * whole[:, None]), axis=1)
    spread = np.sqrt(found.variance(by_shared, whole)) / whole
    share, variance = _over_all_that_may_be(parts, logits, spread)
    variance += _left_to_chance(survey, chance)
    width = NINETY * np.sqrt(variance) / (share * (1 - share))
    return Estimates(share, expit(logit(share) - width), expit(logit(share) + width), share * (1 - share) / variance)


def range_of(said: Estimates, odds: float = LEANING) -> tuple[Vector, Vector]:
    """Return between which shares the truth lies where the odds of an answer of those who say yes are up to so many
    times as high as of those who say no, or as low.
    """
    return expit(logit(said.low) - np.log(odds)), expit(logit(said.high) + np.log(odds))


def _left_to_chance(survey: Survey, chance: Matrix) -> Vector:
    """Return the variance of each area's share were it known how likely each of its people says yes.

    None is known where fewer are counted than answered: those are shares of a people, and not how many they are.
    """
    if survey.people.sum() < survey.answers.sum():
        return np.zeros(survey.people.shape[1])
    left: Vector = (survey.people * chance * (1 - chance)).sum(0) / survey.people.sum(0) ** 2
    return left


def _over_all_that_may_be(parts: Matrix, logits: Matrix, spread: Vector) -> tuple[Vector, Vector]:
    """Return the mean of each area's share, and its variance, where its logits are so far spread around those given.

    The mean of a curve is not the curve at the mean, and with few answers far from it.
    """
    first, second = np.zeros(len(spread)), np.zeros(len(spread))
    for point, weight in zip(*POINTS, strict=True):
        share = (parts * expit(logits + point * spread)).sum(0)
        first += weight * share
        second += weight * share**2
    return first, second - first**2
