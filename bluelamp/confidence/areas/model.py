"""A logistic model of what the people of each kind in each area would answer.

The logit of a yes is one number for all, one for each group of people, one for each measure of the area, one for the
part of the city and one for the area itself. Those of a family of groups are drawn towards zero as far as they are
alike, and so are those of areas; those of parts towards zero and towards their neighbours' (Leroux, Lei & Breslow
2000). How far is learnt from the answers by the updates of Fellner and Schall in the form of Wood & Fasiolo 2017,
around the most likely values and their curvature (Laplace).
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from scipy.linalg import cho_factor, cho_solve
from scipy.special import expit

from bluelamp.confidence.areas.chain import Chain, Graph, Matrix, Vector
from bluelamp.confidence.areas.survey import Survey

ROUNDS: Final = 60
SETTLED: Final = 0.0005  # of a logit: a further round changes no estimate by more than 0.0002
FACTORS: Final = (0.5, 12.0)  # between these an update is lengthened, or shortened, by what the last one did
WEAK: Final = 0.01  # strength of what holds the measures of areas and the number for all: a variance of 100
BETWEEN: Final = (0.1, 1e5)  # strengths that are told apart from none and from all


@dataclass
class Strengths:
    """How strongly values are drawn to zero: each family's, the parts' (`parts`) and to each other (`together`), and
    those of areas alone (`areas`).
    """

    families: Vector
    parts: float
    together: float
    areas: float

    def logarithms(self) -> Vector:
        """Return the logarithm of each."""
        logarithms: Vector = np.log(np.append(self.families, (self.parts, self.together, self.areas)))
        return logarithms

    @classmethod
    def of(cls, logarithms: Vector) -> "Strengths":
        """Return the strengths that have these logarithms."""
        *families, parts, together, areas = np.exp(logarithms)
        return cls(np.array(families), parts, together, areas)


@dataclass(frozen=True)
class Fit:
    """The most likely values, and how they vary together.

    `shared` are the numbers for all, for groups and for measures, in this order; `parts` and `areas` those of the part
    of the city that each area lies in and of the area alone. `of_shared` is the covariance of the former. When they
    move, those of parts move against them by `across` (areas by shared); how these vary were the former known, `chain`
    says. Those of areas follow both, in the measure of `touch` (areas by shared) and `weight`, against `stiff`.
    """

    survey: Survey
    strengths: Strengths
    shared: Vector
    parts: Vector
    areas: Vector
    of_shared: Matrix
    across: Matrix
    chain: Chain
    touch: Matrix
    weight: Vector
    stiff: Vector

    @cached_property
    def alone(self) -> tuple[Vector, Vector]:
        """Return how parts' values vary were the shared numbers known: of each, and of each two neighbours."""
        return self.chain.inverse()

    def logits(self) -> Matrix:
        """Return the logit of a yes (kinds by areas)."""
        return _logits(self.survey, self.shared, self.parts + self.areas)

    def variance(self, by_shared: Matrix, by_area: Vector) -> Vector:
        """Return that of a sum: of shared numbers `by_shared` (areas by shared), and `by_area` of part and area."""
        by_part = by_area * (1 - self.weight / self.stiff)
        moved = by_shared - (by_area / self.stiff)[:, None] * self.touch - by_part[:, None] * self.across
        together: Vector = ((moved @ self.of_shared) * moved).sum(1)
        return together + by_part**2 * self.alone[0] + by_area**2 / self.stiff

    def variance_of_areas(self) -> Vector:
        """Return that of each area's own value."""
        moved = self.touch - self.weight[:, None] * self.across
        together: Vector = ((moved @ self.of_shared) * moved).sum(1)
        return 1 / self.stiff + (together + self.weight**2 * self.alone[0]) / self.stiff**2

    def variance_of_parts(self) -> tuple[Vector, Vector]:
        """Return that of each part's value, and how those of each two neighbours vary together."""
        graph, moved = self.survey.graph, self.across @ self.of_shared
        own, beside = self.alone
        return own + (moved * self.across).sum(1), beside + (moved[graph.first] * self.across[graph.second]).sum(1)


def fit(survey: Survey) -> Fit:
    """Return the model that fits the answers best."""
    has_parts = len(survey.graph.first) > 0
    strengths = Strengths(np.full(len(survey.families), 4.0), 1.0 if has_parts else BETWEEN[1], 5.0, 20.0)
    nothing = np.zeros(survey.graph.count)
    found = _step(survey, strengths, np.zeros(1 + survey.kinds.shape[1] + survey.known.shape[1]), nothing, nothing)
    stood = moved = np.zeros(len(survey.families) + 3)
    for _ in range(ROUNDS):
        before, found = found, _step(survey, strengths, found.shared, found.parts, found.areas)
        at = strengths.logarithms()
        moves = _learnt(found, strengths).logarithms() - at
        factor = _factor(at - stood, moves - moved)
        strengths = Strengths.of(np.clip(at + factor * moves, *np.log(BETWEEN)))
        stood, moved = at, moves
        if np.abs(found.logits() - before.logits()).max() < SETTLED:
            break
    return _step(survey, strengths, found.shared, found.parts, found.areas)


def _step(survey: Survey, strengths: Strengths, shared: Vector, parts: Vector, areas: Vector) -> Fit:
    """Go one step of Newton's towards the most likely values; how they vary is as where the step began.

    The areas' own values touch nothing but their area, so that they are taken out before and put back behind.
    """
    chance = expit(_logits(survey, shared, parts + areas))
    missed, weights = survey.yes - survey.answers * chance, survey.answers * chance * (1 - chance)
    weight, missed_here = weights.sum(0), missed.sum(0)
    hold = _hold(survey, strengths)
    slope = np.concatenate(([missed.sum()], survey.kinds.T @ missed.sum(1), survey.known.T @ missed_here))
    slope_of_areas = missed_here - strengths.areas * areas
    stiff = weight + strengths.areas
    touch = np.concatenate((weight[:, None], weights.T @ survey.kinds, survey.known * weight[:, None]), axis=1)
    slope = slope - hold * shared - touch.T @ (slope_of_areas / stiff)
    slope_of_parts = missed_here - _pull(survey.graph, strengths, parts) - weight * slope_of_areas / stiff
    chain = _chain(survey.graph, strengths, weight * strengths.areas / stiff)
    rest = touch * (strengths.areas / stiff)[:, None]
    across = chain.solve(rest)
    inside = _among_shared(survey, weights) + np.diag(hold) - touch.T @ (touch / stiff[:, None]) - rest.T @ across
    factor = cho_factor(inside, check_finite=False)
    change = cho_solve(factor, slope - across.T @ slope_of_parts, check_finite=False)
    of_parts = chain.solve(slope_of_parts[:, None])[:, 0] - across @ change
    of_areas = (slope_of_areas - touch @ change - weight * of_parts) / stiff
    of_shared = cho_solve(factor, np.eye(len(hold)), check_finite=False)
    moved = shared + change, parts + of_parts, areas + of_areas
    return Fit(survey, strengths, *moved, of_shared, across, chain, touch, weight, stiff)


def _learnt(found: Fit, strengths: Strengths) -> Strengths:
    """Return how strongly values seem to be drawn, given the most likely ones and how they vary.

    How areas differ counts as if one more value had been seen that is as far from zero as the strength lets expect
    (Chung et al. 2013), or few answers would be held for proof that there are no differences at all. It counts once:
    where areas touch, for their parts, as those take up what areas alone leave (`_learnt_of_parts`). Twice, intervals
    were too wide.
    """
    survey, families = found.survey, []
    of_shared = np.diag(found.of_shared)
    for columns, strength in zip(survey.families, strengths.families, strict=True):
        here = slice(columns.start + 1, columns.stop + 1)
        free = columns.stop - columns.start - strength * of_shared[here].sum()
        families.append(max(free, 0) / (found.shared[here] ** 2).sum())
    has_parts = len(survey.graph.first) > 0
    free = survey.graph.count - strengths.areas * found.variance_of_areas().sum()
    of_areas = free / ((found.areas**2).sum() + (0 if has_parts else 1 / strengths.areas))
    parts = _learnt_of_parts(found, strengths) if has_parts else (strengths.parts, strengths.together)
    learnt = Strengths(np.array(families), *parts, of_areas).logarithms()
    return Strengths.of(np.clip(learnt, *np.log(BETWEEN)))


def _factor(went: Vector, less: Vector) -> Vector:
    """Return by how much longer than it seems each strength's way to its end is: by the secant of its last two updates.

    An update comes near the end ever more slowly where answers tell little of it, and goes too far where they tell a
    lot.
    """
    nearer = np.divide(-less, went, out=np.ones(len(went)), where=went != 0)
    factor: Vector = 1 / np.clip(np.where(nearer > 0, nearer, 1), 1 / FACTORS[1], 1 / FACTORS[0])
    return factor


def _learnt_of_parts(found: Fit, strengths: Strengths) -> tuple[float, float]:
    """Return how strongly parts seem to be drawn to zero, and to each other.

    Beforehand how far they lean on their neighbours, of the two together, is anything from none to all alike, and how
    much they differ anything too: so one more value counts, in shares, and the two are drawn from where one is nothing.
    """
    graph, values = found.survey.graph, found.parts
    variance, beside = found.variance_of_parts()
    before, before_beside = _chain(graph, strengths, np.zeros(graph.count)).inverse()
    apart = ((values[graph.first] - values[graph.second]) ** 2).sum()
    free = graph.neighbours @ (before - variance) - 2 * (before_beside - beside).sum()
    leaning = strengths.together / (strengths.parts + strengths.together)
    own = _update(strengths.parts, before.sum() - variance.sum(), (values**2).sum(), 5 * leaning - 3)
    return own, _update(strengths.together, free, apart, 2 - 5 * leaning)


def _update(strength: float, free: float, squares: float, beforehand: float) -> float:
    """Return the strength that explains these squares, of which so much (`free`, over the strength) is free to differ.

    `beforehand` is twice the slope of the logarithm of how likely strengths are, along their logarithm.
    """
    return (strength * free + max(beforehand, 0)) / (squares + max(-beforehand, 0) / strength)


def _logits(survey: Survey, shared: Vector, here: Vector) -> Matrix:
    groups = 1 + survey.kinds.shape[1]
    of_kinds = shared[0] + survey.kinds @ shared[1:groups]
    logits: Matrix = of_kinds[:, None] + (survey.known @ shared[groups:] + here)[None, :]
    return logits


def _hold(survey: Survey, strengths: Strengths) -> Vector:
    """Return how strongly each shared number is drawn to zero."""
    hold = np.full(1 + survey.kinds.shape[1] + survey.known.shape[1], WEAK)
    for columns, strength in zip(survey.families, strengths.families, strict=True):
        hold[columns.start + 1 : columns.stop + 1] = strength
    return hold


def _pull(graph: Graph, strengths: Strengths, parts: Vector) -> Vector:
    """Return how strongly each part's value is drawn towards zero and its neighbours', given all of them."""
    pull: Vector = strengths.parts * parts
    apart = strengths.together * (parts[graph.first] - parts[graph.second])
    np.add.at(pull, graph.first, apart)
    np.subtract.at(pull, graph.second, apart)
    return pull


def _chain(graph: Graph, strengths: Strengths, weight: Vector) -> Chain:
    diagonal = weight + strengths.parts + strengths.together * graph.neighbours
    return Chain(graph, diagonal, np.full(len(graph.first), -strengths.together))


def _among_shared(survey: Survey, weight: Matrix) -> Matrix:
    of_kinds = np.concatenate((np.ones((len(weight), 1)), survey.kinds), axis=1)
    in_kind, in_area = weight.sum(1), weight.sum(0)
    corner = of_kinds.T @ (of_kinds * in_kind[:, None])
    side = of_kinds.T @ (weight @ survey.known)
    known = survey.known.T @ (survey.known * in_area[:, None])
    return np.block([[corner, side], [side.T, known]])
