"""Weights make each group count for as many as it is among the people, and say what that costs."""

from dataclasses import astuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bluelamp.confidence.weighting.raking import HIGHEST, LOWEST, Margin, design_effect, rake
from bluelamp.confidence.weighting.shares import wilson
from bluelamp.confidence.weighting.weighing import CannotWeigh, weigh

SEX = {"sex": {"female": 50.0, "male": 50.0}}


def test_one_margin_by_hand() -> None:
    """Three in four are women among those who answered, one in two among the people."""
    raked = rake([Margin("sex", np.array([0, 0, 0, 1]), np.array([0.5, 0.5]))], np.ones(4))
    assert raked.weights == pytest.approx([2 / 3, 2 / 3, 2 / 3, 2])
    assert design_effect(raked.weights) == pytest.approx(4 * (3 * 4 / 9 + 4) / 16)
    assert raked.trimmed == 0
    assert raked.off["sex"] == pytest.approx(0)


def test_two_margins_by_hand() -> None:
    """A table of 1, 2, 3 and 4 keeps its odds ratio, 2/3, and gets halves on both sides: x² : (1/2 - x)² is 2/3."""
    sex, age = np.array([0, 0, 0, 1, 1, 1, 1, 1, 1, 1]), np.array([0, 1, 1, 0, 0, 0, 1, 1, 1, 1])
    half = np.array([0.5, 0.5])
    raked = rake([Margin("sex", sex, half), Margin("age", age, half)], np.ones(10))
    root = (2 / 3) ** 0.5
    x = root / (1 + root) / 2
    cells = [raked.weights[(sex == one) & (age == other)].sum() / 10 for one in (0, 1) for other in (0, 1)]
    assert cells == pytest.approx([x, 0.5 - x, 0.5 - x, x])


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000))
def test_margins_are_met_where_nothing_is_held_at_an_end(seed: int) -> None:
    chance = np.random.default_rng(seed)
    margins = []
    for name, groups in (("area", 5), ("age", 4), ("sex", 2)):
        of = np.append(np.arange(groups), chance.integers(0, groups, 300 - groups))
        of[chance.random(300) < 0.05] = -1
        of[:groups] = np.arange(groups)
        margins.append(Margin(name, of, chance.dirichlet(np.full(groups, 20.0))))
    raked = rake(margins, chance.uniform(0.5, 2, 300))
    assert raked.weights.min() >= LOWEST
    assert raked.weights.max() <= HIGHEST
    if not raked.trimmed:
        assert max(raked.off.values()) < 1e-6


def test_no_answer_counts_for_more_than_five() -> None:
    of = np.append(np.zeros(99, dtype=int), 1)
    raked = rake([Margin("sex", of, np.array([0.5, 0.5]))], np.ones(100))
    assert raked.weights.max() == HIGHEST
    assert raked.trimmed == 1
    assert raked.off["sex"] > 0.4


def test_equal_weights_are_worth_what_they_are_and_one_in_four_that_counts_thrice_costs_a_third() -> None:
    assert design_effect(np.full(40, 2.0)) == 1
    assert design_effect(np.array([3.0, 1, 1, 1] * 10)) == pytest.approx(4 * 12 / 36)


def test_a_share_has_the_interval_of_what_it_is_worth() -> None:
    weighed = weigh({"sex": ["female"] * 60 + ["male"] * 20}, SEX, [1.0] * 80)
    share = weighed.share([True] * 60 + [False] * 20)
    assert share is not None
    assert astuple(share) == pytest.approx(astuple(wilson(0.5, 60)))
    assert weighed.effective == pytest.approx(60)
    assert weighed.share([True] * 20 + [None] * 60) is None
    assert weighed.share([True] * 80, [True] * 10 + [False] * 70) is None


@pytest.mark.parametrize(
    ("of", "people", "sentence"),
    [
        (["female", "male"], SEX["sex"], "There are 2 answers, too few to say anything: 30 are needed."),
        (["male"] * 40, SEX["sex"], "Nobody answered with sex 'female', and that is 50 % of the people."),
        ([""] * 40, SEX["sex"], "Nobody answered with sex 'female' and 1 more, and that is 100 % of the people."),
        (["male"] * 40 + ["x"], SEX["sex"], "Nobody lives here with sex 'x' by the margins, yet someone answered."),
        (["male"] * 99 + ["female"], SEX["sex"], "The weights do not settle: after "),
    ],
)
def test_what_cannot_be_weighed_is_said_in_a_sentence(of: list[str], people: dict[str, float], sentence: str) -> None:
    with pytest.raises(CannotWeigh, match=sentence.replace("(", r"\(")):
        weigh({"sex": of}, {"sex": people}, [1.0] * len(of))


def test_margins_that_contradict_each_other_are_named() -> None:
    """All of one place are women and all of the other men, so that both halves and a third cannot be."""
    of = {"place": ["a"] * 30 + ["b"] * 30, "sex": ["female"] * 30 + ["male"] * 30}
    with pytest.raises(CannotWeigh, match=r"a group of place still counts for .* points too much"):
        weigh(of, {"place": {"a": 1, "b": 1}, "sex": {"female": 1, "male": 2}}, [1.0] * 60)


def test_a_small_group_that_nobody_answered_for_is_named_and_left_out() -> None:
    weighed = weigh({"age": ["young"] * 20 + ["old"] * 20}, {"age": {"young": 50, "old": 45, "oldest": 5}}, [1.0] * 40)
    assert weighed.left_out == ["Nobody answered with age 'oldest', so nothing is said of them."]
    assert max(weighed.raked.off.values()) < 1e-9
