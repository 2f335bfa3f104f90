"""What the people of each area would say: the model's answers, weighted by how many people of each kind live there."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.special import expit, logit

from bluelamp.confidence.areas.chain import Vector
from bluelamp.confidence.areas.model import Fit

NINETY: Final = 1.6448536269514722  # standard deviations to either side that hold 90 % of a normal distribution


@dataclass(frozen=True)
class Estimates:
    """The share of people in each area who would say yes, the interval that holds it at 90 %, and what it is worth.

    `effective` is how many answers of people drawn at random would say as much.
    """

    share: Vector
    low: Vector
    high: Vector
    effective: Vector


def estimate(found: Fit) -> Estimates:
    """Return what a fitted model says of each area in which people live."""
    survey = found.survey
    parts = survey.people / survey.people.sum(0)
    chance = expit(found.logits())
    turning = parts * chance * (1 - chance)
    whole = turning.sum(0)
    by_shared = np.concatenate((whole[:, None], turning.T @ survey.kinds, survey.known * whole[:, None]), axis=1)
    variance = found.variance(by_shared, whole)
    # The mean of a curve is not the curve at the mean: half its bend times the variance of the logit is between them.
    bend = (turning * (1 - 2 * chance)).sum(0)
    share = (parts * chance).sum(0) + bend * variance / whole**2 / 2
    width = NINETY * np.sqrt(variance) / (share * (1 - share))
    return Estimates(share, expit(logit(share) - width), expit(logit(share) + width), share * (1 - share) / variance)
