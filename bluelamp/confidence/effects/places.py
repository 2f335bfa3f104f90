"""What something that was done in some places did there: how they changed beside places where it was not done.

Places are mostly chosen because things were bad there lately. Some of that is chance, and would have passed anyway. So
the periods by which they were chosen are left out of what is compared.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.stats import t

from bluelamp.confidence.areas.chain import Matrix, Vector


@dataclass(frozen=True)
class Change:
    """By how much more places changed where it was done, and the interval that holds it at 90 %."""

    estimate: float
    low: float
    high: float


def change(values: Matrix, done: Vector, before: Sequence[int], after: Sequence[int]) -> Change:
    """Return how much more places changed where something was done.

    `values` are of each place in each period (places by periods; not a number where it is not known), `done` is 1 for
    places where it was done. `before` and `after` are the periods to compare. Welch's interval, over places. Raises
    `ValueError` where fewer than two places of a kind have both.
    """
    changed = _means(values[:, list(after)]) - _means(values[:, list(before)])
    known = ~np.isnan(changed)
    there, elsewhere = changed[known & (done == 1)], changed[known & (done == 0)]
    if min(len(there), len(elsewhere)) < 2:
        raise ValueError(
            "At least two places where it was done, and two where it was not, need values before and after."
        )
    spreads = there.var(ddof=1) / len(there), elsewhere.var(ddof=1) / len(elsewhere)
    estimate, spread = float(there.mean() - elsewhere.mean()), float(np.sqrt(sum(spreads)))
    parts = spreads[0] ** 2 / (len(there) - 1) + spreads[1] ** 2 / (len(elsewhere) - 1)
    width = float(t.ppf(0.95, sum(spreads) ** 2 / parts)) * spread if parts else 0.0
    return Change(estimate, estimate - width, estimate + width)


def _means(values: Matrix) -> Vector:
    """Return the mean of what is known of each place, not a number where nothing is."""
    known = ~np.isnan(values)
    count = known.sum(axis=1)
    total = np.where(known, values, 0.0).sum(axis=1)
    means: Vector = np.divide(total, count, out=np.full(len(values), np.nan), where=count > 0)
    return means
