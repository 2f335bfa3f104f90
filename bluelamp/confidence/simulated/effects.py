"""Made-up people and places to which something happened, to see whether what it did is found."""

from collections.abc import Iterator
from typing import Final

import numpy as np

from bluelamp.confidence.areas.chain import Matrix, Vector
from bluelamp.confidence.effects.contact import Effects, effects
from bluelamp.confidence.effects.places import Change, change

GOOD, BAD = 0.10, -0.30  # what a contact does to the scale, in these people
DONE: Final = 3.0  # what was done does so much, in these places
PEOPLE, PLACES = 4000, 120
PERIODS, CHOSEN_IN, BEGINS = 12, range(4, 6), 6


def people_tried(random: np.random.Generator) -> Effects:
    """Return what is found among people of whom those who thought ill had the worse contact."""
    thinks = random.standard_normal(PEOPLE)
    items = thinks[:, None] + random.standard_normal((PEOPLE, 4)) * 0.97
    had = random.random(PEOPLE) < 0.4
    is_bad = random.random(PEOPLE) < 1 / (1 + np.exp(0.6 + 1.2 * thinks))
    good, bad = (had & ~is_bad).astype(float), (had & is_bad).astype(float)
    after = 0.8 * thinks + GOOD * good + BAD * bad + 0.6 * random.standard_normal(PEOPLE)
    return effects(items, after, good, bad, random)


def places_tried(random: np.random.Generator) -> dict[str, Change]:
    """Return what is found in places that were chosen by their score, with and without the periods of choosing."""
    values = _places(random)
    lately = values[:, list(CHOSEN_IN)].mean(1)
    done = (lately <= np.quantile(lately, 0.25)).astype(float)
    values[:, BEGINS:] += DONE * done[:, None]
    after = range(BEGINS, PERIODS)
    return {
        "as they were chosen": change(values, done, range(BEGINS), after),
        "without the choosing": change(values, done, range(CHOSEN_IN.start), after),
    }


def held(tried: Iterator[tuple[float, float]], truth: float) -> float:
    """Return how often intervals hold the truth."""
    return float(np.mean([low <= truth <= high for low, high in tried]))


def _places(random: np.random.Generator) -> Matrix:
    level: Vector = 60 + 6 * random.standard_normal(PLACES)
    return level[:, None] + random.standard_normal(PERIODS) + 5 * random.standard_normal((PLACES, PERIODS))
