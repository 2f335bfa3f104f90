"""Hiding small counts in several tables of the same answers, cut by one thing each, so that none tells of another.

The tables have nothing in common but how many answers there are of each kind in all. As long as these totals are the
same in each, and shown, whatever fits one table can have been so together with whatever fits the others: someone of
any row of the one may be of any row of the other. So what is hidden in a table stays hidden beside the others.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

import numpy as np

from bluelamp.confidence.publishing.hiding import Counts, Shown, hide

Name = TypeVar("Name", bound=str)


def hide_together(tables: Mapping[Name, Counts], *, least: int) -> dict[Name, Shown]:
    """Return the tables that can be published together, each with its totals.

    All count the same answers, by the same kinds (columns). A table whose totals would have to be hidden is left out;
    where there are too few answers of some kind at all, every one is.
    """
    if not tables:
        return {}
    totals = {tuple(counts.sum(0).tolist()) for counts in tables.values()}
    assert len(totals) == 1, "tables of the same answers have the same totals"
    if hide(np.array(list(totals)), least=least).hidden.any():
        return {}
    shown = {name: hide(counts, least=least) for name, counts in tables.items()}
    return {name: table for name, table in shown.items() if not table.hidden[-1].any()}


def steps_to_show(counts: Sequence[int], *, least: int) -> list[int | None]:
    """Return of counts that are each a part of the one before those that can be shown, None for those that cannot.

    The last is kept before the others. One that is only a few more than the next that is shown tells of those few.
    """
    assert all(one >= other for one, other in pairwise(counts)), "each is a part of the one before"
    shown: list[int | None] = []
    below = 0
    for count in reversed(counts):
        can_be = count - below >= least
        shown.append(count if can_be else None)
        below = count if can_be else below
    return shown[::-1]
