"""`bluelamp confidence` prints figures that can be stood by, or one sentence that says what is wrong and where."""

import json
from pathlib import Path
from typing import Any

import pytest

from bluelamp.confidence.command import confidence_command

POPULATION = "ward,age,people\nQuay,young,400\nQuay,old,600\nMoor,young,900\nMoor,old,100\nFell,young,50\nFell,old,50\n"
ANSWERS = "ward,age,trusts\n" + "Quay,young,1\n" * 8 + "Quay,old,0\n" * 6 + "Moor,young,yes\nMoor,old,no\nMoor,old,\n"


@pytest.fixture
def said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run the command on files with these contents; return its exit code, its standard output and its errors."""

    def run(*more: str, responses: str = ANSWERS, population: str = POPULATION, **files: str) -> tuple[int, str, str]:
        contents = {"responses": responses, "population": population} | files
        words = ["estimate", "--outcome", "trusts", "--area", "ward", "--by", "age", "--count", "people", *more]
        for name, content in contents.items():
            file = tmp_path / f"{name}.csv"
            file.write_text(content, encoding="utf-8")
            words += [f"--{name.replace('_', '-')}", str(file)]
        code = confidence_command(words)
        return code, *capsys.readouterr()

    return run


def test_each_area_gets_its_share_and_its_interval(said: Any) -> None:
    code, printed, errors = said(
        "--json", adjacency="one,other\nQuay,Moor\n", area_covariates="ward,poor\nQuay,1\nMoor,2\nFell,3\n"
    )
    rows = {row["area"]: row for row in json.loads(printed)}
    assert code == 0
    assert errors == "Left out, as they are empty: 1 of the answers.\n"
    assert {name: row["n"] for name, row in rows.items()} == {"Fell": 0, "Moor": 2, "Quay": 14}
    for row in rows.values():
        assert list(row) == ["area", "estimate", "low", "high", "n", "effective_n"]
        assert 0 < row["low"] < row["estimate"] < row["high"] < 1
    # The old, who say no, are more at the Quay than among those asked, and hardly any on the Moor.
    assert rows["Quay"]["estimate"] < 8 / 14
    assert rows["Moor"]["estimate"] > rows["Quay"]["estimate"]
    assert rows["Fell"]["high"] - rows["Fell"]["low"] > rows["Quay"]["high"] - rows["Quay"]["low"]


def test_where_nobody_lives_nothing_is_said(said: Any) -> None:
    code, printed, errors = said("--json", population=POPULATION + "Dump,young,0\n")
    assert code == 0
    assert "Nobody lives in Dump, so nothing is said of it." in errors
    assert "Dump" not in printed


def test_without_json_it_is_a_table(said: Any) -> None:
    lines = said()[1].splitlines()
    assert lines[0].split() == ["area", "estimate", "low", "high", "n", "effective_n"]
    assert [line.split()[0] for line in lines[1:]] == ["Fell", "Moor", "Quay"]


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({"responses": "ward,trusts\nQuay,1\n"}, "responses.csv has no column age. Its columns are: ward, trusts."),
        ({"responses": "ward,age,trusts\nQuay,old,perhaps\n"}, "line 2: trusts is 'perhaps'. Write 1 or 0, yes or no."),
        ({"responses": "ward,age,trusts\nHill,old,1\n"}, "line 2: nobody lives in 'Hill' by the population."),
        ({"responses": "ward,age,trusts\nQuay,middle,1\n"}, "line 2: the population knows nobody who is 'middle'."),
        ({"responses": "ward,age,trusts\nQuay,old,\n"}, "holds no answer in the column trusts."),
        ({"responses": ""}, "responses.csv has no column ward. Its columns are: none."),
        ({"population": "ward,age,people\n"}, "population.csv has no rows."),
        ({"population": "ward,age,people\nQuay,old,many\n"}, "line 2: people is 'many', which is no number."),
        ({"population": "ward,age,people\nQuay,old,-3\n"}, "line 2: people is below zero."),
        ({"population": "ward,age,people\nQuay,old,0\n"}, "population.csv counts nobody: look at the column people."),
        ({"area_covariates": "ward,poor\nQuay,1\n"}, "area_covariates.csv says nothing of Fell and 1 more."),
        ({"area_covariates": "ward,poor\nQuay,\nMoor,1\nFell,1\n"}, "line 2: poor is '', which is no number."),
        ({"adjacency": "one,other\nQuay,\n"}, "line 2: name two areas that touch, one in each column."),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(said: Any, files: dict[str, str], sentence: str) -> None:
    code, printed, errors = said("--json", **files)
    assert (code, printed) == (1, "")
    assert sentence in errors


def test_whoever_answers_twice_is_named(said: Any) -> None:
    twice = "who,ward,age,trusts\n7,Quay,old,1\n7,Quay,old,1\n"
    code, _, errors = said("--respondent", "who", responses=twice)
    assert code == 1
    assert "line 3: 7 answered before. Keep one answer of each." in errors


def test_a_file_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nowhere = str(tmp_path / "nowhere.csv")
    words = ["--responses", nowhere, "--outcome", "a", "--area", "b", "--population", nowhere, "--count", "c"]
    assert confidence_command(["estimate", *words]) == 1
    assert "nowhere.csv cannot be read as a CSV file in UTF-8" in capsys.readouterr().err


def test_methods_are_tried_in_made_up_cities(capsys: pytest.CaptureFixture[str]) -> None:
    assert confidence_command(["simulate", "--wards", "60", "--answers", "1500", "--seeds", "2", "--json"]) == 0
    rows = {row["method"]: row for row in json.loads(capsys.readouterr().out)}
    assert list(rows) == ["raw", "weighted", "model_without_neighbours", "model"]
    assert rows["model"]["rmse_ratio"] < 1 == rows["raw"]["rmse_ratio"]
    assert rows["model"]["cities"] == 2
