"""A change is called one where chance makes few like it, and how large it must be is said beside it."""

import numpy as np
import pytest

from bluelamp.confidence.publishing.changing import Worth, changes


def test_a_large_change_is_seen_and_a_small_one_is_not() -> None:
    large, small = changes([(Worth(0.6, 100), Worth(0.3, 100)), (Worth(0.33, 100), Worth(0.3, 100))])
    assert (large.is_seen, small.is_seen) == (True, False)
    assert large.by == pytest.approx(0.3)
    assert small.by < small.smallest < large.by


def test_the_smallest_change_shrinks_with_answers_and_grows_with_how_many_are_looked_at() -> None:
    pair = (Worth(0.3, 100), Worth(0.3, 100))
    one, *many = changes([pair])[0].smallest, *(each.smallest for each in changes([pair] * 20))
    assert changes([(Worth(0.3, 400), Worth(0.3, 400))])[0].smallest == pytest.approx(one / 2)
    assert min(many) > one


def test_of_what_is_called_changed_few_did_not() -> None:
    random, told = np.random.default_rng(3), []
    for _ in range(200):
        truth = [(0.3, 0.3)] * 15 + [(0.55, 0.3)] * 5
        new, old = (
            [Worth(random.binomial(120, share) / 120, 120) for share in shares] for shares in zip(*truth, strict=True)
        )
        told.append([each.is_seen for each in changes(list(zip(new, old, strict=True)))])
    seen = np.array(told)
    false = seen[:, :15].sum(1) / np.maximum(seen.sum(1), 1)
    assert false.mean() <= 0.1
    assert seen[:, 15:].mean() >= 0.8


def test_nothing_to_compare_and_shares_of_nought_are_no_change() -> None:
    assert changes([]) == []
    assert not changes([(Worth(0.0, 20), Worth(0.0, 20))])[0].is_seen
