"""A made-up city: its wards, who lives there, what they think, and who of them answers.

What people think depends on their age, origin and sex, on how poor and how safe the ward is, on its neighbourhood, and
on the ward itself. Who answers depends on age and origin, and where `leaning` is not 1 on what they think too: the odds
of an answer of someone who would say yes are so many times as high.
"""

from dataclasses import dataclass, replace
from itertools import product
from typing import Final

import numpy as np
from scipy.spatial import Delaunay
from scipy.special import expit, softmax

from bluelamp.confidence.areas.chain import Graph, Matrix, Vector, in_order
from bluelamp.confidence.areas.survey import Survey, groups_of

Random = np.random.Generator

AGES, ORIGINS, SEXES = 6, 5, 2
KINDS: Final = np.array(list(product(range(AGES), range(ORIGINS), range(SEXES))))
PEOPLE: Final = 10_000  # in a ward, on average
REACHES: Final = 3.0  # as far as the usual pair of neighbours is apart: further apart two wards do not touch


@dataclass(frozen=True)
class City:
    """What is true (`share` of each ward that would say yes) and what a survey there finds.

    `thinks` is the logit of a yes of each kind of person in each ward (kinds by wards).
    """

    share: Vector
    survey: Survey
    thinks: Matrix


def made_up(random: Random, *, wards: int, answers: int, leaning: float = 1.0) -> City:
    """Make a city with so many wards up, and ask so many of its people."""
    graph, spots = _wards(random, wards)
    poor, unsafe = _field(random, spots), _field(random, spots)
    people = _people(random, spots, poor)
    thinks = _thinks(random, spots, poor, unsafe)
    yes, no = _who_answers(random, people, thinks, answers, leaning)
    known = np.stack((_standard(poor), _standard(0.6 * unsafe + 0.8 * random.standard_normal(wards))), axis=1)
    kinds, families = groups_of(KINDS)
    return City(_shares(people, thinks), Survey(yes + no, yes, people, kinds, families, known, graph), thinks)


def a_year_later(random: Random, city: City, *, answers: int, fallen: int, by: float) -> City:
    """Return a city in which trust fell by about so much in so many wards, and what is found when it is asked again."""
    people, thinks, where = (
        city.survey.people,
        city.thinks.copy(),
        random.choice(len(city.share), fallen, replace=False),
    )
    thinks[:, where] -= by / (city.share[where] * (1 - city.share[where]))
    yes, no = _who_answers(random, people, thinks, answers, leaning=1.0)
    return City(_shares(people, thinks), replace(city.survey, answers=yes + no, yes=yes), thinks)


def _shares(people: Matrix, thinks: Matrix) -> Vector:
    shares: Vector = (people * expit(thinks)).sum(0) / people.sum(0)
    return shares


def _wards(random: Random, wards: int) -> tuple[Graph, Matrix]:
    """Return which wards touch, and where each lies: one to a square of a grid, anywhere in it."""
    side = int(np.ceil(np.sqrt(wards)))
    squares = np.array(list(product(range(side), range(side))), dtype=float)[:wards]
    spots = (squares + random.random((wards, 2))) / side
    corners = Delaunay(spots).simplices
    pairs = np.concatenate((corners[:, [0, 1]], corners[:, [1, 2]], corners[:, [0, 2]]))
    apart = np.linalg.norm(spots[pairs[:, 0]] - spots[pairs[:, 1]], axis=1)
    graph, order = in_order(wards, pairs[apart < REACHES * np.median(apart)].astype(np.intp))
    return graph, spots[order]


def _field(random: Random, spots: Matrix, bumps: int = 30) -> Vector:
    """Return a value for each spot that changes slowly from one to the next: mean 0, variance 1."""
    middles, heights = random.random((bumps, 2)), random.standard_normal(bumps)
    apart = np.linalg.norm(spots[:, None] - middles[None], axis=2)
    return _standard(np.exp(-((apart / 0.15) ** 2)) @ heights)


def _standard(values: Vector) -> Vector:
    standard: Vector = (values - values.mean()) / values.std()
    return standard


def _people(random: Random, spots: Matrix, poor: Vector) -> Matrix:
    """Return how many people of each kind live in each ward: the poor are younger, and like live near like."""
    wards = len(spots)
    ages = softmax(np.outer(np.linspace(0.4, -0.4, AGES), poor) + 0.2 * random.standard_normal((AGES, wards)), axis=0)
    fields = np.stack([_field(random, spots) for _ in range(ORIGINS)])
    usual = np.log([0.58, 0.14, 0.12, 0.09, 0.07])[:, None]
    origins = softmax(usual + 0.7 * fields, axis=0)
    size = PEOPLE * random.uniform(0.6, 1.4, wards)
    shares = ages[KINDS[:, 0]] * origins[KINDS[:, 1]] / SEXES
    counted: Matrix = random.poisson(shares * size).astype(float)
    return counted


def _thinks(random: Random, spots: Matrix, poor: Vector, unsafe: Vector) -> Matrix:
    """Return the logit of a yes of each kind of person in each ward."""
    by_age, by_origin, by_sex = (
        spread * random.standard_normal(n) for spread, n in ((0.2, AGES), (0.35, ORIGINS), (0.05, SEXES))
    )
    by_both = 0.1 * random.standard_normal((AGES, ORIGINS))
    of_kinds = by_age[KINDS[:, 0]] + by_origin[KINDS[:, 1]] + by_sex[KINDS[:, 2]] + by_both[KINDS[:, 0], KINDS[:, 1]]
    here = -0.25 * poor - 0.15 * unsafe + 0.15 * _field(random, spots) + 0.15 * random.standard_normal(len(spots))
    thinks: Matrix = 0.3 + random.normal(0, 0.2) + of_kinds[:, None] + here[None, :]
    return thinks


def _who_answers(random: Random, people: Matrix, thinks: Matrix, answers: int, leaning: float) -> tuple[Matrix, Matrix]:
    """Return how many of each kind in each ward answer yes, and no."""
    ready = np.exp(0.25 * (KINDS[:, 0] - AGES / 2) - 0.3 * (KINDS[:, 1] > 0))[:, None]
    would_say = people * expit(thinks)
    reached_yes, reached_no = would_say * ready * leaning, (people - would_say) * ready
    both = np.stack((reached_yes, reached_no))
    asked = random.multinomial(answers, (both / both.sum()).ravel()).reshape(both.shape).astype(float)
    return asked[0], asked[1]
