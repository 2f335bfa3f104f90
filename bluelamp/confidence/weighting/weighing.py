"""Weighing answers to the people, or saying in a sentence why they cannot be weighed."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from bluelamp.confidence.weighting.raking import NOT_SAID, Margin, Raked, Vector, design_effect, rake
from bluelamp.confidence.weighting.shares import Share, wilson

FEWEST: Final = 30  # answers drawn at random, under which nothing is said
MOST_LEFT_OUT: Final = 0.1  # of the people, in groups that nobody answered for
MOST_OFF: Final = 0.005  # that a group may count too much or too little, once all weights are settled
People = Mapping[str, Mapping[str, float]]  # for each margin, how many are of each group
Of = Mapping[str, Sequence[str]]  # for each margin, the group of each answer, '' where it was not said


class CannotWeigh(ValueError):
    """Nothing can be said of the people from these answers; the sentence says why, and what to do."""


@dataclass(frozen=True)
class Weighed:
    """Answers with their weights, and what was left out, in sentences."""

    raked: Raked
    left_out: list[str]

    @property
    def design_effect(self) -> float:
        """Return by how much the weights widen what the answers say."""
        return design_effect(self.raked.weights)

    @property
    def effective(self) -> float:
        """Return how many answers drawn at random would say as much."""
        return len(self.raked.weights) / self.design_effect

    def share(self, is_so: Sequence[bool | None], among: Sequence[bool] | None = None) -> Share | None:
        """Return the share of people for whom something is so, all or some of them; None stands for no answer.

        None where the answers are worth too few drawn at random to say anything.
        """
        asked = np.array([each is not None for each in is_so]) & np.array(among if among is not None else True)
        weights = self.raked.weights[asked]
        if not len(weights) or (effective := len(weights) / design_effect(weights)) < FEWEST:
            return None
        yes = np.array([bool(each) for each in is_so])[asked]
        return wilson(float(weights[yes].sum() / weights.sum()), effective)


def weigh(of: Of, people: People, start: Sequence[float]) -> Weighed:
    """Weigh answers to the people by each margin; `start` is one over the probability with which each was asked.

    Raises `CannotWeigh`.
    """
    if len(start) < FEWEST:
        raise CannotWeigh(f"There are {len(start)} answers, too few to say anything: {FEWEST} are needed.")
    margins, left_out = [], []
    for name, groups in people.items():
        margin, sentences = _margin(name, of[name], groups)
        margins.append(margin)
        left_out += sentences
    raked = rake(margins, np.array(start, dtype=np.float64))
    worst = max(raked.off, key=lambda name: raked.off[name], default="")
    if worst and raked.off[worst] > MOST_OFF:
        raise CannotWeigh(
            f"The weights do not settle: after {raked.rounds} rounds a group of {worst} still counts for "
            f"{100 * raked.off[worst]:.1f} points too much or too little. "
            f"Join small groups of {worst}, or leave it out."
        )
    return Weighed(raked, left_out)


def _margin(name: str, of: Sequence[str], groups: Mapping[str, float]) -> tuple[Margin, list[str]]:
    answered, everyone = Counter(of), sum(groups.values())
    unknown = [group for group in answered if group and groups.get(group, 0) <= 0]
    if unknown:
        raise CannotWeigh(f"Nobody lives here with {name} '{unknown[0]}' by the margins, yet someone answered.")
    absent = {group: count / everyone for group, count in groups.items() if count > 0 and not answered[group]}
    if sum(absent.values()) > MOST_LEFT_OUT:
        raise CannotWeigh(
            f"Nobody answered with {name} {_listed(absent)}, and that is {100 * sum(absent.values()):.0f} % of the "
            f"people. Ask more of them, join the group with another, or leave {name} out."
        )
    kept = [group for group in groups if answered[group]]
    counts: Vector = np.array([groups[group] for group in kept], dtype=np.float64)
    number = {group: place for place, group in enumerate(kept)} | {"": NOT_SAID}
    margin = Margin(name, np.array([number[group] for group in of], dtype=np.intp), counts / counts.sum())
    return margin, [_left_out(name, absent)] if absent else []


def _left_out(name: str, absent: Mapping[str, float]) -> str:
    return f"Nobody answered with {name} {_listed(absent)}, so nothing is said of them."


def _listed(groups: Mapping[str, float]) -> str:
    first, *more = groups
    return f"'{first}' and {len(more)} more" if more else f"'{first}'"
