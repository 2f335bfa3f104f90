"""A table from a spreadsheet is put into the rows of a group, whichever way it was copied or saved."""

import csv

import pytest
from django.utils.datastructures import MultiValueDict
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from bluelamp.reports.pasting import Pasted, pasted_in
from bluelamp.reports.services import NEWEST_SHIPPED

PAGE = NEWEST_SHIPPED["shop-theft"].page("thefts")
assert PAGE is not None
HEAD = "Day\tTime\tWhat was taken\tWhat it was worth\tIs it on camera\tWho took it"
TURNED = """Who took it;Day;What was taken;Time;Is it on camera?;What it was worth
A man;03/05/2026;Gin;14:05:00;yes;£1,250.5"""
ROW = "03/05/2026\t14:05:00\tGin\t£1,250.5\tYes\tA man"


def pasted(table: str, **typed: str) -> Pasted:
    """Return what a table becomes, pasted beside what was typed."""
    assert PAGE is not None
    found = pasted_in(PAGE, MultiValueDict({"thefts-table": [table]} | {name: [said] for name, said in typed.items()}))
    assert found is not None
    return found


def row(found: Pasted, number: int = 0) -> list[str]:
    """Return the fields of a row in the order in which they are asked."""
    names = ("day-day", "day-month", "day-year", "time", "what", "worth", "camera", "person")
    return [found.typed.get(f"thefts-{number}-{name}", "") for name in names]


@pytest.mark.parametrize(
    "table",
    [
        ROW,
        f"{HEAD}\r\n{ROW}\r\n",
        f"\ufeff{HEAD}\n\n{ROW}\n\t\t\t\t\t\n",
        "Date\tHour\tItems\tPrice\tCCTV\tPerson\n" + ROW,
        ROW.replace("\t", ";"),
        '03/05/2026,14:05:00,Gin,"£1,250.5",Yes,A man',
        TURNED,
    ],
)
def test_a_row_is_read_however_it_was_copied(table: str) -> None:
    found = pasted(table)
    assert (found.rows, found.errors) == (1, {})
    assert row(found) == ["03", "05", "2026", "14:05", "Gin", "£1,250.50", "yes", "A man"]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("3.5.26", ["3", "5", "2026"]),
        ("2026-05-03", ["03", "05", "2026"]),
        ("2026-05-03T10:00:00", ["03", "05", "2026"]),
        ("3-May-26", ["3", "5", "2026"]),
        ("3 september 2025", ["3", "9", "2025"]),
        ("10/31/2026", ["10", "31", "2026"]),
        ("last Tuesday", ["last Tuesday", "", ""]),
        ("46145", ["46145", "", ""]),
        ("", ["", "", ""]),
    ],
)
def test_a_day_is_read_as_spreadsheets_write_it_and_what_is_none_is_shown_to_be_mended(
    typed: str, read: list[str]
) -> None:
    assert row(pasted(f"{typed}\t\tGin"))[:3] == read


def test_months_are_read_in_the_language_of_the_page_too() -> None:
    with override("cy"):
        assert row(pasted("3 Mai 2026\t\tGin 1"))[:3] == ["3", "5", "2026"]


def test_what_was_typed_stays_and_the_table_comes_behind_it() -> None:
    found = pasted(f"{ROW}\n{ROW}", **{"thefts-0-what": "Rum", "thefts-1-what": " ", "shop": "x"})
    assert [row(found, number)[4] for number in range(3)] == ["Rum", "Gin", "Gin"]
    assert found.typed["shop"] == "x"


def test_an_answer_that_cannot_be_chosen_is_named_with_its_row() -> None:
    found = pasted(f"{ROW}\n{ROW.replace('Yes', 'Camera 4')}")
    assert found.errors == {"thefts-1-camera": "“Camera 4” is none of these answers. Choose one, or leave it empty."}


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ("Gin and rum on Tuesday", "There are no columns in this."),
        (f"{ROW}\tmore", "A row has more columns than we ask for."),
        (f"{ROW}\n" * 51, "This has 51 rows, and there is room for 50."),
        (f"{ROW}\n" + "x" * 200_000 + "\t1", "We cannot read this."),
    ],
)
def test_what_cannot_be_put_into_the_rows_is_refused_whole(table: str, says: str) -> None:
    before = csv.field_size_limit(10**6)  # as others leave it who read registers
    found = pasted(table)
    csv.field_size_limit(before)
    assert found.rows == 0
    assert found.errors["thefts-table"].startswith(says)
    assert not [name for name in found.typed if name.startswith("thefts-0")]


def test_a_cell_of_two_lines_is_one_cell() -> None:
    assert row(pasted('03/05/2026\t\t"Gin\nand ""good"" rum"\t9\t\t'))[4] == 'Gin\nand "good" rum'


def test_a_row_without_a_digit_is_no_row_of_names() -> None:
    assert row(pasted("\t\tGin\t\t\t"))[4] == "Gin"


def test_no_table_changes_nothing() -> None:
    assert PAGE is not None
    assert pasted_in(PAGE, MultiValueDict({"thefts-table": [" \n"], "thefts-0-what": ["Gin"]})) is None


@given(st.text(st.sampled_from("\t;,\n\r\"'=0/3-. aé\ufeff\0\x0b\u2028"), min_size=1, max_size=80))
def test_no_table_breaks_it(table: str) -> None:
    assert PAGE is not None
    pasted_in(PAGE, MultiValueDict({"thefts-table": [table]}))
