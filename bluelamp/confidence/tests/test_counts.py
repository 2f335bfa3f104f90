"""Counts that are published show nobody how few somewhere are, however they are added up and taken from each other."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bluelamp.confidence.command import confidence_command
from bluelamp.confidence.publishing.hiding import Counts, hide, with_totals
from bluelamp.confidence.tests.differencing import made_up_table, recovered

LEAST = 10
TABLES = 6


@pytest.fixture
def said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run the command on answers in these words; return its exit code, its standard output and its errors."""

    def run(answers: str, *more: str) -> tuple[int, str, str]:
        file = tmp_path / "answers.csv"
        file.write_text(answers)
        code = confidence_command(["counts", "--responses", str(file), "--area", "ward", "--by", "age", *more])
        return code, *capsys.readouterr()

    return run


@pytest.mark.parametrize("seed", range(TABLES))
def test_no_small_count_is_recovered_from_the_others(seed: int) -> None:
    shown = hide(made_up_table(np.random.default_rng(seed)), least=LEAST)
    assert (shown.hidden | (shown.counts >= LEAST)).all()
    assert recovered(shown, least=LEAST) == 0


def test_the_attack_finds_what_is_hidden_alone() -> None:
    table = with_totals(np.array([[3, 20], [30, 40]]))
    only_small = hide(np.array([[30, 20], [30, 40]]), least=LEAST)
    assert not only_small.hidden.any()
    assert recovered(type(only_small)(table, table < LEAST), least=LEAST) == 1


@pytest.mark.parametrize(
    "counts",
    [np.array([[0]]), np.array([[3, 0], [0, 2]]), np.zeros((4, 3), dtype=np.int64), np.array([[9, 11, 10]])],
    ids=["one that is empty", "only small ones", "nothing", "a line"],
)
def test_in_a_table_of_few_nothing_is_recovered(counts: Counts) -> None:
    assert recovered(hide(counts, least=LEAST), least=LEAST) == 0


def test_where_all_are_many_all_are_shown() -> None:
    assert not hide(np.full((3, 2), LEAST), least=LEAST).hidden.any()


def test_the_command_prints_what_is_shown_and_hides_the_rest(said: Any) -> None:
    answers = "ward,age\n" + "Quay,young\n" * 12 + "Quay,old\n" * 3 + "Moor,young\n" * 30 + "Moor,old\n" * 40
    code, printed, _ = said(answers, "--json")
    rows = {(row["ward"], row["age"]): row["count"] for row in json.loads(printed)}
    assert code == 0
    assert rows[None, None] == 85
    assert rows["Quay", "old"] is None
    assert [count for where, count in rows.items() if None not in where] == [None] * 4
    code, printed, _ = said(answers)
    assert printed.splitlines()[0].split() == ["ward", "age", "count"]
    assert "hidden" in printed


@pytest.mark.parametrize(
    ("answers", "more", "says"),
    [
        ("ward,age\n", [], "has no answers"),
        ("ward,age\nQuay,\n", [], "line 2: age is empty"),
        ("ward\nQuay\n", [], "has no column age"),
        ("ward,age\nQuay,old\n", ["--least", "5"], "Counts under 10 can lead to someone"),
    ],
)
def test_what_cannot_be_counted_is_said_in_a_sentence(said: Any, answers: str, more: list[str], says: str) -> None:
    code, printed, errors = said(answers, *more)
    assert (code, printed) == (1, "")
    assert says in errors
