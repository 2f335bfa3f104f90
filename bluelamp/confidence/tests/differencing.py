"""Attacking published tables: what their hidden counts must be, since they add up to what is shown."""

from collections.abc import Iterator, Mapping

import numpy as np
from scipy.optimize import linprog

from bluelamp.confidence.areas.chain import Matrix, Vector
from bluelamp.confidence.publishing.hiding import Counts, Shown, sums

KINDS = 2


def made_up_table(random: np.random.Generator) -> Counts:
    """Return a table of up to twelve by eight, some of it small."""
    shape = (int(random.integers(1, 13)), int(random.integers(1, 9)))
    most, spread = random.uniform(0.02, 0.3), random.uniform(0.5, 3)
    return random.negative_binomial(spread, most, size=shape).astype(np.int64)


def made_up_answers(random: np.random.Generator) -> Counts:
    """Return how many answered of each place, channel and kind: all that the tables are cut from."""
    shape = (int(random.integers(2, 6)), int(random.integers(2, 4)), KINDS)
    return random.negative_binomial(0.8, random.uniform(0.03, 0.3), size=shape).astype(np.int64)


def cut(answers: Counts) -> dict[str, Counts]:
    """Return the tables that are published of some answers: by place, and by channel."""
    return {"place": answers.sum(1), "channel": answers.sum(0)}


def recovered(shown: Shown, *, least: int) -> int:
    """Return how many hidden counts under `least` have only one whole number that they can be."""
    hidden, counts = shown.hidden.ravel(), shown.counts.ravel().astype(float)
    adding_up = sums(shown.counts.shape).toarray()
    known, seen = adding_up[:, hidden], -adding_up[:, ~hidden] @ counts[~hidden]
    wanted = np.eye(int(hidden.sum()))[counts[hidden] < least]
    return _told(wanted, known, seen)


def recovered_together(answers: Counts, tables: Mapping[str, Shown], *, least: int) -> int:
    """Return the same of all tables at once, by an attacker who holds them beside each other.

    What they do not know is how many answered of each place, channel and kind; all that is shown is a sum of that.
    """
    places, channels, kinds = answers.shape
    by_place = np.einsum("ax,by,cz->xyzabc", np.eye(places), np.ones((channels, 1)), np.eye(kinds))[:, 0]
    by_channel = np.einsum("ax,by,cz->xyzabc", np.ones((places, 1)), np.eye(channels), np.eye(kinds))[0]
    known, seen, wanted = [], [], []
    for name, rows in (("place", by_place), ("channel", by_channel)):
        if name not in tables:
            continue
        for count, is_hidden, cells in _cells(tables[name], rows.reshape(*rows.shape[:2], -1)):
            if not is_hidden:
                known.append(cells)
                seen.append(float(count))
            elif count < least:
                wanted.append(cells)
    return _told(np.array(wanted), np.array(known), np.array(seen))


def _cells(table: Shown, rows: Matrix) -> Iterator[tuple[int, bool, Vector]]:
    """Give each count of a table, whether it is hidden, and which answers it is the sum of."""
    wide = np.concatenate((rows, rows.sum(1, keepdims=True)), axis=1)
    wide = np.concatenate((wide, wide.sum(0, keepdims=True)))
    for place, is_hidden in np.ndenumerate(table.hidden):
        yield int(table.counts[place]), bool(is_hidden), wide[place]


def _told(wanted: Matrix, known: Matrix, seen: Vector) -> int:
    """Return how many of the sums that are wanted lie within less than one, whatever the counts are."""
    ends = [[_end(sign * each, known, seen) for sign in (1.0, -1.0)] for each in wanted]
    return sum(low is not None and high is not None and -high - low < 1 - 1e-6 for low, high in ends)


def _end(wanted: Vector, known: Matrix, seen: Vector) -> float | None:
    """Return the least of what is wanted; None where it has no end."""
    answer = linprog(wanted, A_eq=known, b_eq=seen, bounds=(0, None), method="highs")
    return float(answer.fun) if answer.status == 0 else None
