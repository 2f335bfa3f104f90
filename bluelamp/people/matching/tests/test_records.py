"""A register is read as people write them: their headings, their dates, their names, in either encoding."""

import csv
from pathlib import Path

import pytest

from bluelamp.people.matching.fields import parted, tidy
from bluelamp.people.matching.records import NotARegister, read_register
from tests.needs import once

pytestmark = once


def read(folder: Path, text: str, encoding: str = "utf-8") -> dict[str, dict[str, str]]:
    file = folder / "register.csv"
    file.write_text(text, encoding=encoding)
    return {id_: dict(person) for id_, person in read_register(file).records}


def test_headings_are_known_however_they_are_written(tmp_path: Path) -> None:
    people = read(tmp_path, "id,First Name,SURNAME,Date of Birth,Post-code\n1,Zoë,O'Neill,02/01/1980,zz1 2ab\n")
    wanted = {"given": "zoe", "given_root": "zoe", "surname": "oneill", "born": "19800102", "postcode": "zz12ab"}
    assert people == {"1": wanted}


def test_a_name_is_not_torn_by_what_only_looks_like_the_end_of_a_line(tmp_path: Path) -> None:
    people = read(tmp_path, 'id,name,address\r\n1,Ann Smith,"1 Mill Lane\u2028Harrowmere"\r\n2,Bob Jones,\x0b\r\n')
    assert [people["1"]["street"], people["2"]["surname"]] == ["1 mill lane harrowmere", "jones"]


def test_an_old_encoding_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, "id,name\n1,José Núñez\n", "cp1252")["1"]["surname"] == "nunez"


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Ms Ann Mary Smith", {"given": "ann mary", "surname": "smith"}),
        ("Smith, Ann", {"given": "ann", "surname": "smith"}),
        ("Cher", {"given": "cher"}),
        ("Mum", {}),
        ("not given", {}),
        ("", {}),
    ],
)
def test_a_whole_name_is_parted(name: str, parts: dict[str, str]) -> None:
    assert parted(name) == parts


@pytest.mark.parametrize("number", ["07700 900123", "+44 7700 900123", "+44 (0)7700 900123", "0044 7700900123"])
def test_a_phone_is_one_however_it_is_written(number: str) -> None:
    assert tidy("phone", number) == "07700900123"


def test_a_date_that_is_none_is_kept_as_its_digits() -> None:
    assert (tidy("born", "31 June"), tidy("born", "unknown")) == ("31", "")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no column is one of a person"),
        ("id,colour\n1,red\n", "no column is one of a person"),
        ("id,name\n,Ann Smith\n", "line 2: the identifier"),
        ("id,name\n1,Ann Smith\n1,Bob Jones\n", "line 3: the identifier"),
    ],
)
def test_what_is_no_register_is_refused_with_the_place(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(NotARegister, match=says):
        read(tmp_path, text)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotARegister, match=r"nowhere\.csv could not be read"):
        read_register(tmp_path / "nowhere.csv")


def test_how_long_a_cell_may_be_for_others_stays_as_it_was(tmp_path: Path) -> None:
    before, file = csv.field_size_limit(), tmp_path / "register.csv"
    file.write_text(f"id,surname\n1,{'x' * (before + 1)}\n")
    assert len(read_register(file).records) == 1
    assert csv.field_size_limit() == before
