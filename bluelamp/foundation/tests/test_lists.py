"""A list that is taken away says what the page said, and runs nowhere."""

import csv
import io
import json

import pytest

from bluelamp.foundation.lists import Form, written

COLUMNS = ["reference", "who"]


def read_back(content: bytes) -> list[list[str]]:
    """Read a CSV file as a spreadsheet would."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_csv_says_what_was_there_whatever_stands_in_it() -> None:
    rows = [["K7PM-2XQD", 'Siân "Nan" O\'Neill, junior\nof 12 Lantern Street'], ["T4NF-G757", ""]]
    assert read_back(written(Form.CSV, COLUMNS, rows)) == [COLUMNS, *rows]


def test_json_names_each_value() -> None:
    content = written(Form.JSON, COLUMNS, [["K7PM-2XQD", "Łukasz"]])
    assert json.loads(content) == [{"reference": "K7PM-2XQD", "who": "Łukasz"}]


@pytest.mark.parametrize(
    "cell", ["=1+1", "+44", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\uff1d1", "\ufe63 1"]
)
def test_what_a_spreadsheet_would_work_out_stays_text(cell: str) -> None:
    assert read_back(written(Form.CSV, COLUMNS, [["K7PM-2XQD", cell]]))[1][1] == f"'{cell}"


@pytest.mark.parametrize("cell", ["Sam", "1+1", "a=b", "o=1"])
def test_what_is_no_formula_is_left_as_it_is(cell: str) -> None:
    assert read_back(written(Form.CSV, COLUMNS, [["K7PM-2XQD", cell]]))[1][1] == cell
