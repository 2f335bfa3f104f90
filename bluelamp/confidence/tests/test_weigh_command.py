"""`bluelamp confidence weigh` weighs answers, or says in one sentence what is wrong and where."""

import json
from pathlib import Path
from typing import Any

import pytest

from bluelamp.confidence.command import confidence_command

MARGINS = "margin,group,people\narea,Quay,600\narea,Moor,400\nsex,female,510\nsex,male,490\n"
ROWS = "area,sex,trusts,who\n" + "".join(
    f"{area},{sex},{trusts},{area}{sex}{number}{trusts}\n"
    for area, sex, times in (("Quay", "female", 20), ("Quay", "male", 10), ("Moor", "female", 15), ("Moor", "male", 25))
    for trusts in ("yes", "no" if sex == "male" else "1")
    for number in range(times)
)


@pytest.fixture
def said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run the command on files with these contents; return its exit code, its standard output and its errors."""

    def run(*more: str, responses: str = ROWS, margins: str = MARGINS) -> tuple[int, str, str]:
        for name, content in {"responses": responses, "margins": margins}.items():
            (tmp_path / f"{name}.csv").write_text(content)
        files = ["--responses", str(tmp_path / "responses.csv"), "--margins", str(tmp_path / "margins.csv")]
        code = confidence_command(["weigh", *files, *more])
        return code, *capsys.readouterr()

    return run


def test_it_says_what_weighed_answers_are_worth(said: Any) -> None:
    code, printed, errors = said("--outcome", "trusts", "--respondent", "who", "--json")
    assert (code, errors) == (0, "")
    told = json.loads(printed)
    assert told["answers"] == 140
    assert told["off"] == {"area": 0, "sex": 0}
    assert told["trimmed"] == 0
    assert told["design_effect"] == pytest.approx(140 / told["effective_n"], abs=1e-3)
    (row,) = told["rows"]
    assert row["estimate"] == pytest.approx(0.51 + 0.49 / 2, abs=1e-5)  # all women, and every second man
    assert row["low"] < row["estimate"] < row["high"]


def test_without_json_it_is_lines_and_a_table_and_weights_can_be_had(said: Any) -> None:
    lines = said("--outcome", "trusts")[1].splitlines()
    assert lines[0] == "answers: 140"
    assert lines[-2].split() == ["outcome", "estimate", "low", "high", "n", "effective_n"]
    weights = json.loads(said("--each", "--json")[1])["rows"]
    assert sum(row["weight"] for row in weights) == pytest.approx(140, abs=0.01)


def test_too_few_who_answered_a_question_have_no_figure(said: Any) -> None:
    code, printed, errors = said(
        "--outcome",
        "trusts",
        "--json",
        responses=ROWS.replace(",yes,", ",,").replace(",no,", ",,").replace(",1,", ",,", 15),
    )
    assert code == 0
    assert json.loads(printed)["rows"][0] | {"n": 0} == {
        "outcome": "trusts", "estimate": None, "low": None, "high": None, "n": 0, "effective_n": None,
    }  # fmt: skip
    assert "to trusts answered too few to say anything: 30 drawn at random are needed." in errors


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({"responses": "area,trusts\nQuay,1\n"}, "responses.csv has no column sex. Its columns are: area, trusts."),
        (
            {"responses": "area,sex,who,trusts\nHill,male,1,1\n"},
            "line 2: area is 'Hill', and nobody is by the margins.",
        ),
        ({"responses": "area,sex,who,trusts\nQuay,male,1,?\n"}, "line 2: trusts is '?'. Write 1 or 0, yes or no."),
        ({"responses": ROWS + "Quay,male,1,Quayfemale0yes\n"}, "line 142: who 'Quayfemale0yes' answered before."),
        ({"responses": "area,sex,who,trusts\n"}, "There are 0 answers, too few to say anything: 30 are needed."),
        ({"responses": "area,sex,who,trusts\nQuay,male,1,1\nQuay,male,2,1\n"}, "There are 2 answers, too few"),
        ({"margins": "area,people\nQuay,1\n"}, "margins.csv has no column margin. Its columns are: area, people."),
        ({"margins": "margin,group,people\n"}, "margins.csv has no rows. It needs one for each group of each margin."),
        ({"margins": MARGINS + "sex,male,3\n"}, "line 6: sex 'male' was named before. Keep one row of each."),
        ({"margins": MARGINS + "sex,none,-3\n"}, "line 6: people is below zero."),
        ({"margins": MARGINS + "sex,none,many\n"}, "line 6: people is 'many', which is no number."),
        ({"margins": "margin,group,people\narea,Quay,0\n"}, "margins.csv counts nobody for area"),
        ({"margins": MARGINS.replace("Moor,400", "Moor,0")}, "area is 'Moor', and nobody is by the margins."),
        ({"margins": MARGINS + "area,Fell,400\n"}, "Nobody answered with area 'Fell', and that is 29 % of the people."),
        ({"responses": ROWS.replace(",female,", ",male,")}, "Nobody answered with sex 'female', and that is 51 %"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(said: Any, files: dict[str, str], sentence: str) -> None:
    code, printed, errors = said("--outcome", "trusts", "--respondent", "who", "--json", **files)
    assert (code, printed) == (1, "")
    assert sentence in errors
