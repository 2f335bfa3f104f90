"""How well each way to estimate confidence does in made-up cities, none of which it has seen."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from bluelamp.confidence.areas.chain import Vector, in_order
from bluelamp.confidence.areas.estimating import Estimates, estimate
from bluelamp.confidence.areas.model import fit
from bluelamp.confidence.areas.survey import Survey
from bluelamp.confidence.ninety import NINETY
from bluelamp.confidence.simulated.city import City, made_up

Method = Callable[[Survey], Estimates]


@dataclass(frozen=True)
class Score:
    """How a method did in one city: how far off it was on average (`rmse`), and how often its interval held the truth.

    `lowest` is the latter in the tenth of wards that think worst of the police.
    """

    rmse: float
    coverage: float
    lowest: float


def raw(survey: Survey) -> Estimates:
    """Return the share of those who answered, with Wilson's interval; half where nobody did."""
    answers, yes = survey.answers.sum(0), survey.yes.sum(0)
    return _of_share(np.divide(yes, answers, out=np.full(len(yes), 0.5), where=answers > 0), answers)


def weighted(survey: Survey) -> Estimates:
    """Return the share of those who answered, each weighted by how many of their kind live in the city."""
    of_kind, answered = survey.people.sum(1), survey.answers.sum(1)
    weight = np.divide(of_kind, answered, out=np.zeros(len(of_kind)), where=answered > 0)
    weight = np.clip(weight / (of_kind.sum() / answered.sum()), 0.2, 5)[:, None]
    total, squared = (weight * survey.answers).sum(0), (weight**2 * survey.answers).sum(0)
    share = np.divide((weight * survey.yes).sum(0), total, out=np.full(len(total), 0.5), where=total > 0)
    return _of_share(share, np.divide(total**2, squared, out=np.zeros(len(total)), where=squared > 0))


def model_without_neighbours(survey: Survey) -> Estimates:
    """Return what the model says that does not know which wards touch."""
    graph, order = in_order(survey.graph.count, np.zeros((0, 2), dtype=np.intp))
    columns = {name: getattr(survey, name)[:, order] for name in ("answers", "yes", "people")}
    found = estimate(fit(replace(survey, graph=graph, known=survey.known[order], **columns)))
    back = np.argsort(order)
    return Estimates(found.share[back], found.low[back], found.high[back], found.effective[back])


def model(survey: Survey) -> Estimates:
    """Return what the whole model says."""
    return estimate(fit(survey))


METHODS: Final[dict[str, Method]] = {
    "raw": raw,
    "weighted": weighted,
    "model_without_neighbours": model_without_neighbours,
    "model": model,
}


def try_city(
    seed: int, *, wards: int, answers: int, leaning: float = 1.0
) -> Iterator[tuple[str, Score, Estimates, City]]:
    """Make up a city from a seed, and give how each method did in it."""
    city = made_up(np.random.default_rng(seed), wards=wards, answers=answers, leaning=leaning)
    for name, method in METHODS.items():
        said = method(city.survey)
        yield name, score(city, said), said, city


def score(city: City, said: Estimates) -> Score:
    """Return how far a method was off in a city."""
    held = (said.low <= city.share) & (city.share <= said.high)
    lowest = city.share <= np.quantile(city.share, 0.1)
    off = float(np.sqrt(((said.share - city.share) ** 2).mean()))
    return Score(off, float(held.mean()), float(held[lowest].mean()))


def _of_share(share: Vector, answers: Vector) -> Estimates:
    """Return Wilson's interval of a share of so many answers."""
    square = NINETY**2
    middle = (share * answers + square / 2) / (answers + square)
    width = NINETY * np.sqrt(answers * share * (1 - share) + square / 4) / (answers + square)
    return Estimates(share, middle - width, middle + width, answers)
