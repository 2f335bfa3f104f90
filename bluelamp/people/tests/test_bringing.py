"""Rows of a register: who is in it, what is refused and why, and what nobody is told from anybody by."""

from datetime import date

import pytest

from bluelamp.people.bringing import guessed, read_rows, shape_of, used_by_several
from bluelamp.people.matching.records import rows_in
from bluelamp.people.rules import Column, HandleKind, WhyRefused, columns_are_wrong
from tests.needs import once

pytestmark = once
TODAY = date(2026, 6, 1)
COLUMNS = ("identifier", "name", "phone", "email", "since")


def read(*rows: list[str], columns: tuple[str, ...] = COLUMNS) -> tuple[list[str], list[tuple[int, str]]]:
    found = read_rows([list(columns), *rows], columns, on=TODAY)
    return [row.name for row in found.people], [(number, str(why)) for number, why in found.refused]


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        (["", "Ann Smith", "", "", ""], WhyRefused.NO_IDENTIFIER),
        (["1", "Mum", "07700 900123", "", ""], WhyRefused.NAMES_NOBODY),
        (["1", "", "", "", "2020-01-01"], WhyRefused.NOBODY),
        (["1", "Ann Smith", "ask", "", ""], WhyRefused.PHONE),
        (["1", "Ann Smith", "", "ann at home", ""], WhyRefused.EMAIL),
        (["1", "Ann Smith", "", "", "31/02/2020"], WhyRefused.DAY),
        (["1", "Ann Smith", "", "", "02/06/2026"], WhyRefused.DAY),
        (["1", "Ann Smith", "", "", "soon"], WhyRefused.DAY),
        (["1", "Smith", "Ann", "07700 900123", "", "", "more"], WhyRefused.TOO_MANY_CELLS),
        (["1", "Ann Sm\ufffdth", "", "", ""], WhyRefused.UNREADABLE),
        (["1", "A" * 255, "", "", ""], WhyRefused.TOO_LONG),
    ],
)
def test_a_row_is_refused_and_it_is_said_why(cells: list[str], why: WhyRefused) -> None:
    assert read(cells, ["9", "Bob Jones"]) == (["Bob Jones"], [(2, str(why))])


def test_whoever_has_one_name_or_none_but_a_phone_comes_in() -> None:
    assert read(["1", "Cher"], ["2", "", "07700 900123"], []) == (["Cher", ""], [])


def test_an_identifier_that_stands_there_twice_comes_in_once() -> None:
    assert read(["1", "Ann"], ["1", "Bob"], ["2", "Cy"]) == (["Ann", "Cy"], [(3, "twice")])


def test_a_name_in_parts_is_put_together_and_a_guarded_cell_is_as_it_was() -> None:
    columns = ("identifier", "given", "surname", "phone")
    found = read_rows([[], ["1", "Ann", "Smith", "'+44 7700 900123"]], columns, on=TODAY)
    (row,) = found.people
    assert (row.name, row.ways) == ("Ann Smith", ((HandleKind.PHONE, "+44 7700 900123"),))


def test_the_parts_of_an_address_are_one_and_a_house_is_shared_by_those_who_live_there() -> None:
    columns = ("identifier", "name", "post", "post", "social")
    rows = [
        ["1", "Ann Smith", "1 Mill Lane", "Harrowmere", "ann on Instagram"],
        ["2", "Bob", "1 mill lane", "Harrowmere"],
    ]
    people = read_rows([[], *rows], columns, on=TODAY).people
    assert people[0].ways == ((HandleKind.POST, "1 Mill Lane, Harrowmere"), (HandleKind.SOCIAL, "ann on Instagram"))
    assert used_by_several(people) == {(HandleKind.POST, "1 mill lane, harrowmere")}


def test_what_people_of_other_names_have_too_is_shared_however_it_is_written() -> None:
    rows = [[str(number), f"Person {number}x", "+44 7700 900123", "", ""] for number in range(50)]
    rows += [["a", "Ann Smith", "07700 900124", "ann@example.com", ""], ["b", "Smith, Ann", "07700900124", "", ""]]
    shared = used_by_several(read_rows([[], *rows], COLUMNS, on=TODAY).people)
    assert shared == {(HandleKind.PHONE, "07700900123")}


def test_columns_are_guessed_by_their_headings() -> None:
    assert guessed(["Nominal", "Full name", "Mobile phone", "Phone 2", "E-mail", "Since", "Shoe size", "Name"]) == [
        Column.IDENTIFIER,
        Column.NAME,
        Column.PHONE,
        Column.PHONE,
        Column.EMAIL,
        Column.SINCE,
        Column.NOTHING,
        Column.NOTHING,
    ]


def test_a_register_needs_an_identifier_and_someone() -> None:
    assert columns_are_wrong(["identifier", "name", "phone", "phone", ""]) == ()
    assert columns_are_wrong(["name", "name"]) == (Column.IDENTIFIER, Column.NAME)
    assert columns_are_wrong(["identifier", "since"]) == (Column.NAME,)


def test_a_shape_says_nothing_of_what_stands_there() -> None:
    assert shape_of("Zoë O'Neill, 07700") == "Aaa A'Aaaaa, 99999"


def test_encodings_and_separators_are_read_as_they_were_saved() -> None:
    mixed = b"id,name\r\n1,Jos\xc3\xa9\r\n2,Jos\xe9\r\n"
    assert [row[1] for row in rows_in(mixed)] == ["name", "José", "José"]
    assert rows_in("id\tname\r\n1\tJosé, Ann\r\n".encode("utf-16")) == [["id", "name"], ["1", "José, Ann"]]
    assert rows_in(b"id;name\n1;Ann\n") == [["id", "name"], ["1", "Ann"]]
