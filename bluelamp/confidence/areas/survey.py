"""Answers and people counted by kind of person and area: all that an estimate looks at."""

from dataclasses import dataclass

import numpy as np

from bluelamp.confidence.areas.chain import Graph, Matrix


@dataclass(frozen=True)
class Survey:
    """What was answered, and whom it is to speak for.

    `answers`, `yes` and `people` count by kind of person and area (kinds by areas). `kinds` says of each kind which
    groups it belongs to (kinds by groups, 0 or 1), and `families` which of these columns are of one family: the ages,
    say. `known` is what is known of each area beforehand (areas by measures, each with mean 0 and variance 1). `graph`
    says which areas touch, in the order of the areas here.
    """

    answers: Matrix
    yes: Matrix
    people: Matrix
    kinds: Matrix
    families: tuple[slice, ...]
    known: Matrix
    graph: Graph


def groups_of(levels: Matrix) -> tuple[Matrix, tuple[slice, ...]]:
    """Return the groups that kinds of people belong to, and which columns are of one family.

    `levels` says of each kind (row) its level in each family (column), from 0. Families are each column, and each two
    of them together, for the old may differ from the young in one place of origin and not in another.
    """
    families = [levels[:, column] for column in range(levels.shape[1])]
    pairs = [(one, other) for one in range(len(families)) for other in range(one)]
    families += [families[one] * (families[other].max() + 1) + families[other] for one, other in pairs]
    columns: list[Matrix] = []
    slices: list[slice] = []
    for family in families:
        named, number = np.unique(family, return_inverse=True)
        start = slices[-1].stop if slices else 0
        slices.append(slice(start, start + len(named)))
        columns.append(np.eye(len(named))[number])
    return (np.concatenate(columns, axis=1) if columns else np.zeros((len(levels), 0))), tuple(slices)
