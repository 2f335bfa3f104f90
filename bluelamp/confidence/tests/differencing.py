"""Attacking a published table: what its hidden counts must be, since they add up to what is shown."""

import numpy as np
from scipy.optimize import linprog

from bluelamp.confidence.publishing.hiding import Counts, Shown, sums


def made_up_table(random: np.random.Generator) -> Counts:
    """Return a table of up to twelve by eight, some of it small."""
    shape = (int(random.integers(1, 13)), int(random.integers(1, 9)))
    most, spread = random.uniform(0.02, 0.3), random.uniform(0.5, 3)
    return random.negative_binomial(spread, most, size=shape).astype(np.int64)


def recovered(shown: Shown, *, least: int) -> int:
    """Return how many hidden counts under `least` have only one whole number that they can be."""
    hidden, counts = shown.hidden.ravel(), shown.counts.ravel().astype(float)
    adding_up = sums(shown.counts.shape).toarray()
    known, seen = adding_up[:, hidden], -adding_up[:, ~hidden] @ counts[~hidden]
    found = 0
    for place, count in enumerate(counts[hidden]):
        if count < least:
            wanted = np.zeros(int(hidden.sum()))
            wanted[place] = 1.0
            lowest, highest = (_end(sign * wanted, known, seen) for sign in (1.0, -1.0))
            found += highest is not None and lowest is not None and -highest - lowest < 1 - 1e-6
    return found


def _end(wanted: "np.ndarray[tuple[int], np.dtype[np.float64]]", known: Counts, seen: Counts) -> float | None:
    """Return the least of what is wanted; None where it has no end."""
    answer = linprog(wanted, A_eq=known, b_eq=seen, bounds=(0, None), method="highs")
    return float(answer.fun) if answer.status == 0 else None
