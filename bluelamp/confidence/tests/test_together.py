"""Several tables of the same answers tell no more of a few people than each of them does."""

import numpy as np
import pytest

from bluelamp.confidence.publishing.hiding import Shown, with_totals
from bluelamp.confidence.publishing.together import hide_together, steps_to_show
from bluelamp.confidence.tests.differencing import cut, made_up_answers, recovered_together

LEAST = 10


@pytest.mark.parametrize("seed", range(4))
def test_no_small_count_is_recovered_from_all_tables_together(seed: int) -> None:
    answers = made_up_answers(np.random.default_rng(seed))
    tables = hide_together(cut(answers), least=LEAST)
    assert all((table.hidden | (table.counts >= LEAST)).all() for table in tables.values())
    assert recovered_together(answers, tables, least=LEAST) == 0


def test_the_attack_finds_what_one_table_hides_and_another_shows() -> None:
    answers = np.array([[[3, 30], [0, 0]], [[20, 20], [20, 20]]])
    small_only = {
        name: Shown(with_totals(counts), with_totals(counts) < LEAST) for name, counts in cut(answers).items()
    }
    assert recovered_together(answers, small_only, least=LEAST) == 1


def test_a_table_whose_totals_would_be_hidden_is_left_out() -> None:
    tables = {"place": np.array([[12, 0], [12, 10]]), "channel": np.array([[22, 0], [0, 0], [2, 10]])}
    assert set(hide_together(tables, least=LEAST)) == {"place"}
    assert hide_together({"place": np.array([[4, 30], [5, 20]])}, least=LEAST) == {}
    assert hide_together({}, least=LEAST) == {}


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ([200, 120, 60, 20], [200, 120, 60, 20]),
        ([200, 120, 25, 20], [200, 120, None, 20]),
        ([25, 24, 23, 20], [None, None, None, 20]),
        ([200, 120, 12, 3], [200, 120, 12, None]),
        ([3, 2, 0, 0], [None, None, None, None]),
    ],
)
def test_a_step_that_is_only_a_few_more_than_the_next_is_not_shown(counts: list[int], shown: list[int | None]) -> None:
    assert steps_to_show(counts, least=LEAST) == shown
