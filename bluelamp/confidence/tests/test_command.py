"""`bluelamp confidence` prints figures that can be stood by, or one sentence that says what is wrong and where."""

import json
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

from bluelamp.confidence.command import confidence_command

POPULATION = "ward,age,people\nQuay,young,400\nQuay,old,600\nMoor,young,900\nMoor,old,100\nFell,young,50\nFell,old,50\n"
ANSWERS = "ward,age,trusts\n" + "Quay,young,1\n" * 8 + "Quay,old,0\n" * 6 + "Moor,young,yes\nMoor,old,no\nMoor,old,\n"


@pytest.fixture
def said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run the command on files with these contents; return its exit code, its standard output and its errors."""

    def run(
        *more: str, responses: str | bytes = ANSWERS, population: str | bytes = POPULATION, **files: str | bytes
    ) -> tuple[int, str, str]:
        contents = {"responses": responses, "population": population} | files
        words = ["estimate", "--outcome", "trusts", "--area", "ward", "--by", "age", "--count", "people", *more]
        for name, content in contents.items():
            file = tmp_path / f"{name}.csv"
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
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
        ({"adjacency": "Quay,Moor\nMoor,Fell\n"}, "adjacency.csv begins with two areas."),
        ({"responses": "ward,age,trusts,trusts\n"}, "responses.csv has two columns that are called trusts."),
        ({"area_covariates": "ward,poor,poor\n"}, "area_covariates.csv has two columns that are called poor."),
        ({"area_covariates": "ward,poor\nQuay,1\nQuay,2\n"}, "line 3: Quay was named before. Keep one row of each."),
        ({"area_covariates": "ward,poor\nQuay,1e400\n"}, "line 2: poor is '1e400', which is too large a number."),
        ({"area_covariates": "ward,poor\nQuay,nan\n"}, "line 2: poor is 'nan', which is no number."),
        ({"population": POPULATION.replace("900", "1e308")}, "line 4: people is '1e308', which is too large a number."),
        ({"population": POPULATION + ",old,5\n"}, "line 8: ward is empty. Write it there, or take the row out."),
        ({"population": POPULATION + "Quay\n"}, "line 8: people is '', which is no number."),
        ({"responses": ANSWERS + ",old,1\n"}, "line 19: ward is empty. Write it there, or take the row out."),
        ({"responses": ANSWERS + "Quay,old,1,1\n"}, "line 19: there are more cells than the 3 columns"),
        ({"responses": 'ward,age,trusts\nQuay,old,1\n"Quay,old,1\n'}, "line 3: this cannot be read as CSV: "),
        ({"responses": ANSWERS + f"Quay,old,{'x' * 200_000}\n"}, "line 19: this cannot be read as CSV: "),
        ({"responses": "ward,age,trusts\n" + "Quay,old,1\n" * 10_000}, "responses.csv has answers from Quay only"),
        ({"responses": 'ward,age,trusts\n"Qu""ay\nEnd",old,1\n'}, "line 2: nobody lives in 'Qu\"ay\nEnd'"),
        (
            {"responses": (ANSWERS + "Crêg,old,1\n").encode("latin-1")},
            "line 19 is in another code. Save it as CSV UTF-8.",
        ),
        ({"responses": ANSWERS.encode("utf-16")}, "line 1 is in another code. Save it as CSV UTF-8."),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(said: Any, files: dict[str, str | bytes], sentence: str) -> None:
    code, printed, errors = said("--json", **files)
    assert (code, printed) == (1, "")
    assert sentence in errors


@pytest.mark.parametrize(
    "more", [("--outcome", "ward"), ("--outcome", "age"), ("--by", "age,age"), ("--count", "ward"), ("--by", "ward")]
)
def test_a_column_cannot_be_two_things_at_once(said: Any, more: tuple[str, str]) -> None:
    code, printed, errors = said(*more)
    assert (code, printed) == (1, "")
    assert f"{more[1].split(',')[0]} cannot be two things at once. Name another column for one of them." in errors


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        (
            {"adjacency": "one,other\nQuay,Hill\nHill,Moor\nQuay,Dale\n"},
            "Passed over in {}adjacency.csv, as nobody lives there by the population: Hill and 1 more.",
        ),
        (
            {"area_covariates": "ward,poor\nQuay,1\nMoor,2\nFell,3\nHill,4\n"},
            "Passed over in {}area_covariates.csv, as nobody lives there by the population: Hill.",
        ),
        (
            {"area_covariates": "ward,poor\nQuay,0.1\nMoor,0.1\nFell,0.1\n"},
            "Left out, as it is the same everywhere: poor in {}area_covariates.csv.",
        ),
        (
            {"area_covariates": "ward,poor\nQuay,-0.0\nMoor,0\nFell,-0\n"},
            "Left out, as it is the same everywhere: poor in {}area_covariates.csv.",
        ),
        (
            {"area_covariates": "ward,poor,rich\nQuay,1,-2\nMoor,2,-4\nFell,4,-8\n"},
            "Left out, as it says the same as poor: rich in {}area_covariates.csv.",
        ),
        ({"responses": ANSWERS + "Quay\n"}, "Left out, as they are empty: 2 of the answers."),
    ],
)
def test_what_is_passed_over_is_said(said: Any, tmp_path: Path, files: dict[str, str], sentence: str) -> None:
    code, printed, errors = said("--json", **files)
    assert (code, len(json.loads(printed))) == (0, 3)
    assert sentence.format(f"{tmp_path}/") in errors


def test_a_measure_that_is_the_same_everywhere_changes_nothing(said: Any) -> None:
    without = said("--json")[1]
    assert said("--json", area_covariates="ward,poor\nQuay,0.1\nMoor,0.1\nFell,0.1\n")[1] == without
    assert said("--json", area_covariates="ward,poor\nQuay,-0\nMoor,0\nFell,0.0\n")[1] == without


ONE_ANSWER = "ward,age,trusts\nQuay,old,1\n"


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(
    "files",
    [
        {"population": "ward,age,people\nQuay,old,5\n", "responses": ONE_ANSWER},
        {"population": "ward,age,people\nQuay,old,5\nQuay,young,9\n", "responses": ONE_ANSWER},
        {"population": "ward,age,people\nQuay,old,5\nMoor,old,9\n", "responses": ONE_ANSWER + "Moor,old,0\n"},
        {"population": "ward,age,people\nQuay,old,5\nMoor,young,9\n", "responses": ONE_ANSWER + "Moor,young,1\n"},
        {"responses": ANSWERS + "Quay,young,1\n" * 10_000},
        {"responses": ANSWERS + "Quay,young,0\n" * 10_000},
        {"area_covariates": "ward,poor\nQuay,1e-320\nMoor,0\nFell,3e-320\n"},
        {"area_covariates": "ward,poor\nQuay,1e15\nMoor,-1e15\nFell,3\n"},
    ],
)
def test_few_and_one_sided_answers_give_figures_that_can_be(said: Any, files: dict[str, str]) -> None:
    code, printed, _ = said("--json", **files)
    assert code == 0
    for row in json.loads(printed):
        assert 0 <= row["low"] <= row["estimate"] < row["high"] <= 1


def test_one_answer_is_worth_little_more_than_one(said: Any) -> None:
    _, printed, _ = said("--json", population="ward,age,people\nQuay,old,500\n", responses=ONE_ANSWER)
    (row,) = json.loads(printed)
    assert row["effective_n"] < 3
    assert row["low"] < 0.5 < 0.95 < row["high"]


NAME = 'Crêg Żółć 😀 \u2028 "the\nOld" \x01 \\'


def test_areas_may_be_called_anything(said: Any) -> None:
    quoted = '"' + NAME.replace('"', '""') + '"'
    files = {"responses": ANSWERS.replace("Quay", quoted), "population": POPULATION.replace("Quay", quoted)}
    assert {row["area"] for row in json.loads(said("--json", **files)[1])} == {"Moor", "Fell", NAME}
    assert len(said(**files)[1].splitlines()) == 4


def test_a_terminal_that_cannot_show_a_name_is_given_its_code(said: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = BytesIO()
    monkeypatch.setattr("sys.stdout", TextIOWrapper(shown, encoding="latin-1", write_through=True))
    said(responses=ANSWERS.replace("Quay", "Ż"), population=POPULATION.replace("Quay", "Ż"))
    assert shown.getvalue().splitlines()[-1].startswith(b"\\u017b  ")


def test_one_name_may_be_spelt_in_two_codes(said: Any) -> None:
    code, printed, _ = said(
        "--json",
        population=POPULATION.replace("Quay", "Cr\u00eag"),
        responses=ANSWERS.replace("Quay", "Cre\u0302g"),
    )
    assert code == 0
    assert "Cr\u00eag" in {row["area"] for row in json.loads(printed)}


def test_whoever_answers_twice_is_named(said: Any) -> None:
    twice = "who,ward,age,trusts\n7,Quay,old,1\n7,Quay,old,1\n"
    code, _, errors = said("--respondent", "who", responses=twice)
    assert code == 1
    assert "line 3: 7 answered before. Keep one answer of each." in errors


def test_a_file_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nowhere = str(tmp_path / "nowhere.csv")
    words = ["--responses", nowhere, "--outcome", "a", "--area", "b", "--population", nowhere, "--count", "c"]
    assert confidence_command(["estimate", *words]) == 1
    assert "nowhere.csv cannot be read as a CSV file in UTF-8: No such file or directory." in capsys.readouterr().err


def test_a_folder_is_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = [
        "--responses",
        str(tmp_path),
        "--outcome",
        "a",
        "--area",
        "b",
        "--population",
        str(tmp_path),
        "--count",
        "c",
    ]
    assert confidence_command(["estimate", *words]) == 1
    assert capsys.readouterr().err == f"{tmp_path} cannot be read as a CSV file in UTF-8: Is a directory.\n"


def test_whoever_is_nobody_cannot_be_told_apart(said: Any) -> None:
    code, _, errors = said("--respondent", "who", responses="who,ward,age,trusts\n,Quay,old,1\n")
    assert code == 1
    assert "line 2: who is empty." in errors


@pytest.mark.parametrize(
    "more",
    [
        ("--wards", "3"),
        ("--wards", "1000000000"),
        ("--wards", "x"),
        ("--answers", "0"),
        ("--answers", "1" * 30),
        ("--first", "-1"),
        ("--seeds", "0"),
    ],
)
def test_no_city_is_made_up_of_numbers_that_cannot_be(
    more: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        confidence_command(["simulate", *more])
    assert f"argument {more[0]}: say a whole number from " in capsys.readouterr().err


def test_the_model_does_no_worse_than_the_share_however_few_answer(capsys: pytest.CaptureFixture[str]) -> None:
    assert confidence_command(["simulate", "--wards", "10", "--answers", "1", "--seeds", "3", "--json"]) == 0
    rows = {row["method"]: row for row in json.loads(capsys.readouterr().out)}
    assert rows["model"]["rmse_ratio"] < 1
    assert rows["model"]["coverage"] > 0.8


def test_methods_are_tried_in_made_up_cities(capsys: pytest.CaptureFixture[str]) -> None:
    assert confidence_command(["simulate", "--wards", "60", "--answers", "1500", "--seeds", "2", "--json"]) == 0
    rows = {row["method"]: row for row in json.loads(capsys.readouterr().out)}
    assert list(rows) == ["raw", "weighted", "model_without_neighbours", "model"]
    assert rows["model"]["rmse_ratio"] < 1 == rows["raw"]["rmse_ratio"]
    assert rows["model"]["cities"] == 2


QUAY = {"type": "Polygon", "coordinates": [[[0, 50], [1, 50], [1, 51], [0, 51], [0, 50]]]}
WARDS = {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"n": "Quay"}, "geometry": QUAY}]}


def test_estimates_are_written_as_a_page_with_a_map(said: Any, tmp_path: Path) -> None:
    boundaries, picture = tmp_path / "wards.geojson", tmp_path / "wards.html"
    boundaries.write_text(json.dumps(WARDS))
    code, printed, _ = said("--json", "--picture", str(picture), "--boundaries", str(boundaries))
    page = picture.read_text(encoding="utf-8")
    assert (code, len(json.loads(printed))) == (0, 3)
    assert "<h1>trusts by ward</h1>" in page
    assert "Map of the estimates." in page
    assert "Not on the map, as the file has no boundary of them: Fell, Moor." in page.replace(
        "Moor, Fell", "Fell, Moor"
    )
    assert page.count('scope="row"') == 3
    # Nobody was asked on the Fell, so only two have the hollow mark of what those who were asked said.
    assert page.count('stroke-width="0.4"') == 2


def test_a_page_that_cannot_be_written_or_drawn_is_said(said: Any, tmp_path: Path) -> None:
    code, printed, errors = said("--picture", str(tmp_path / "nowhere" / "wards.html"))
    assert (code, len(printed.splitlines())) == (1, 4)
    assert errors.endswith(
        "wards.html cannot be written: No such file or directory. Name one in a folder that is yours.\n"
    )
    boundaries = tmp_path / "wards.geojson"
    boundaries.write_text("{}")
    assert "--picture FILE" in said("--boundaries", str(boundaries))[2]
    assert "is no GeoJSON of areas" in said("--boundaries", str(boundaries), "--picture", str(tmp_path / "w.html"))[2]


def test_where_the_police_are_told_is_said_and_unknown_where_nobody_knows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    responses, population = tmp_path / "victims.csv", tmp_path / "people.csv"
    rows = ["Quay,1"] * 60 + ["Quay,0"] * 60 + ["Quay,"] * 9 + ["Moor,1"] * 9 + ["Moor,0"] * 91 + ["Fell,1"]
    responses.write_text("ward,told\n" + "\n".join(rows))
    population.write_text("ward,people\nQuay,9000\nMoor,9000\nFell,9000\n")
    words = ["reporting", "--responses", str(responses), "--told", "told", "--area", "ward"]
    words += ["--population", str(population), "--count", "people"]
    assert confidence_command([*words, "--json"]) == 0
    printed, errors = capsys.readouterr()
    found = {row["area"]: row for row in json.loads(printed)}
    assert errors == "Left out, as they are empty: 9 of the answers.\n"
    assert found["Quay"]["low"] < 0.5 < found["Quay"]["high"]
    assert found["Moor"]["high"] < found["Quay"]["low"]
    assert found["Fell"]["effective_n"] < 30
    assert [found["Fell"][name] for name in ("rate", "low", "high", "n")] == [None, None, None, 1]
    assert confidence_command(words) == 0
    assert capsys.readouterr().out.splitlines()[1].split()[:4] == ["Fell", "unknown", "unknown", "unknown"]
