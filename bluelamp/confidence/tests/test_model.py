"""The model finds the most likely values, and says as surely as it may how unsure it is."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from scipy.optimize import approx_fprime
from scipy.special import expit

from bluelamp.confidence.areas.chain import Matrix, Vector
from bluelamp.confidence.areas.estimating import estimate
from bluelamp.confidence.areas.model import Fit, Strengths, _hold, _pull, _step, fit
from bluelamp.confidence.areas.survey import Survey
from bluelamp.confidence.simulated.city import City, made_up
from bluelamp.confidence.simulated.trying import model, raw, score

STRENGTHS = Strengths(np.array([3.0, 5.0, 8.0, 20.0, 20.0, 20.0]), 2.0, 6.0, 15.0)


@pytest.fixture
def city() -> City:
    return made_up(np.random.default_rng(5), wards=40, answers=900)


def test_its_values_are_the_most_likely_ones_and_their_curvature_is_their_variance(city: City) -> None:
    """What is done block by block, and with the areas' own values taken out, is the same as all at once."""
    found = _settled(city.survey)
    values = np.concatenate((found.shared, found.parts, found.areas))
    slope = _slope(city.survey, len(found.shared))

    assert np.abs(slope(values)).max() < 1e-6
    curvature = -approx_fprime(values, slope, 1e-6)
    covariance = np.linalg.inv((curvature + curvature.T) / 2)
    by_shared, by_area = np.random.default_rng(1).standard_normal((40, len(found.shared))), np.linspace(0.2, 1, 40)
    sums = np.concatenate((by_shared, np.diag(by_area), np.diag(by_area)), axis=1)
    assert np.allclose(found.variance(by_shared, by_area), ((sums @ covariance) * sums).sum(1), rtol=1e-3)
    assert np.allclose(found.variance_of_areas(), np.diag(covariance)[-40:], rtol=1e-3)
    assert np.allclose(found.variance_of_parts()[0], np.diag(covariance)[-80:-40], rtol=1e-3)


def test_it_is_nearer_the_truth_than_the_answers_and_holds_it_as_often_as_it_says() -> None:
    city = made_up(np.random.default_rng(77), wards=300, answers=6000)
    of_model, of_answers = score(city, model(city.survey)), score(city, raw(city.survey))
    assert of_model.rmse < 0.5 * of_answers.rmse
    assert 0.82 <= of_model.coverage <= 0.98


def test_an_area_where_nobody_answered_is_less_sure_than_the_others(city: City) -> None:
    empty = np.ones_like(city.survey.answers)
    empty[:, 3] = 0
    survey = replace(city.survey, answers=city.survey.answers * empty, yes=city.survey.yes * empty)

    said = estimate(fit(survey))

    width = said.high - said.low
    assert 0 < said.low[3] < said.share[3] < said.high[3] < 1
    assert width[3] > np.median(width)


def test_few_areas_are_no_proof_that_they_are_alike() -> None:
    cities = [made_up(np.random.default_rng(seed), wards=60, answers=1500) for seed in range(500, 512)]
    held = [score(city, model(city.survey)).coverage for city in cities]
    assert np.mean(held) >= 0.86
    assert min(held) >= 0.5


def test_nothing_is_worth_more_than_asking_all_who_live_there(city: City) -> None:
    few = replace(city.survey, people=np.ceil(city.survey.people / 200))
    many, of_few = estimate(fit(city.survey)), estimate(fit(few))
    assert (of_few.effective < few.people.sum(0)).all()
    assert (of_few.effective < many.effective).all()


def test_a_people_given_in_shares_is_taken_for_a_large_one(city: City) -> None:
    shares = replace(city.survey, people=city.survey.people / city.survey.people.sum())
    assert np.allclose(estimate(fit(shares)).effective, estimate(fit(city.survey)).effective, rtol=0.02)


@pytest.mark.parametrize("yes", [0.0, 1.0], ids=["nobody", "everybody"])
def test_all_of_one_mind_are_no_reason_to_be_sure(city: City, yes: float) -> None:
    said = estimate(fit(replace(city.survey, yes=city.survey.answers * yes)))
    assert np.all((said.low > 0) & (said.high < 1) & (said.low < said.high))


def _settled(survey: Survey) -> Fit:
    nothing = np.zeros(survey.graph.count)
    found = _step(survey, STRENGTHS, np.zeros(1 + survey.kinds.shape[1] + survey.known.shape[1]), nothing, nothing)
    for _ in range(30):
        found = _step(survey, STRENGTHS, found.shared, found.parts, found.areas)
    return found


def _slope(survey: Survey, shared: int) -> Callable[[Vector], Vector]:
    """Return the slope of the logarithm of how likely values are, written down as it stands in books."""
    groups, count = 1 + survey.kinds.shape[1], survey.graph.count

    def slope(values: Vector) -> Vector:
        for_all, parts, areas = values[:shared], values[shared : shared + count], values[shared + count :]
        of_kinds = for_all[0] + survey.kinds @ for_all[1:groups]
        logits = of_kinds[:, None] + (survey.known @ for_all[groups:] + parts + areas)[None]
        missed: Matrix = survey.yes - survey.answers * expit(logits)
        of_shared = np.concatenate(([missed.sum()], survey.kinds.T @ missed.sum(1), survey.known.T @ missed.sum(0)))
        return np.concatenate(
            (
                of_shared - _hold(survey, STRENGTHS) * for_all,
                missed.sum(0) - _pull(survey.graph, STRENGTHS, parts),
                missed.sum(0) - STRENGTHS.areas * areas,
            )
        )

    return slope
