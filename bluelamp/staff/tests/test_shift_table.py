"""A table of shifts: every fault is named by its line, a hole is a warning."""

import pytest

from bluelamp.staff.actions import take_shift_table
from bluelamp.staff.models import Account, Shift
from bluelamp.staff.shift_table import read_shift_table
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of
from bluelamp.staff.tests.working import PLANNER
from bluelamp.staff.typed_times import day_in, time_in

pytestmark = pytest.mark.django_db
HEAD = "address,day,from,to\n"
AMINA, GARETH = "staff0@harrowmere.example", "staff1@harrowmere.example"


@pytest.fixture
def desk(db: None) -> list[Account]:
    """Two people of the digital desk."""
    team = a_force_with_teams()["digital-desk"]
    return [a_member_of(team), a_member_of(team)]


def faults(*lines: str) -> list[str]:
    return [str(fault) for fault in read_shift_table(HEAD + "\n".join(lines)).faults]


def test_a_sound_table_says_what_it_would_plan_and_plans_nothing(desk: list[Account]) -> None:
    table = read_shift_table(
        "\ufeffDay;Address;From;To;Remark\n30/11/2026;STAFF0@harrowmere.example;22:00;0600;late\n\n"
        f"01/12/2026;{GARETH};06.00;14:00\n"
    )
    assert table.faults == []
    assert [(each.line, each.account) for each in table.planned] == [(2, desk[0]), (4, desk[1])]
    assert table.planned[0].span.ends_at == table.planned[1].span.begins_at
    assert table.holes == []
    assert not Shift.objects.exists()


def test_each_fault_is_named_by_its_line(desk: list[Account]) -> None:
    said = faults(
        "nobody@harrowmere.example,2026-11-30,06:00,14:00",
        f"{AMINA},2026-02-30,06:00,14:00",
        f"{AMINA},2026-11-30,25:00,14:00",
        f"{AMINA},2026-11-30,06:00",
        f"{AMINA},2026-11-30,06:00,06:00",
        f"{AMINA},2026-11-30,05:00,23:00",
        f"{AMINA},2026-11-30,14:00,22:00",
        f"{AMINA},2026-11-30,06:00,14:30",
    )
    assert said == [
        "Line 2: No member of staff has the address “nobody@harrowmere.example”.",
        "Line 3: “2026-02-30” is no day. Write it as 2026-11-30.",
        "Line 4: “25:00” is no time. Write it as 22:00.",
        "Line 5: “” is no time. Write it as 22:00.",
        "Line 6: The shift ends when it begins. Enter two different times.",
        "Line 7: A shift lasts at most 16 hours. Enter an earlier end, or two shifts.",
        "Line 9: It overlaps line 8, of the same person.",
    ]


def test_what_overlaps_a_planned_shift_is_named(desk: list[Account]) -> None:
    table = read_shift_table(HEAD + f"{AMINA},2026-11-30,22:00,06:00")
    take_shift_table(by=PLANNER, shifts=table.shifts())
    assert faults(f"{AMINA},2026-12-01,05:00,09:00", f"{GARETH},2026-12-01,05:00,09:00") == [
        "Line 2: It overlaps a shift that is planned already: Monday 30 November from 22:00 to 06:00 the next day."
    ]


def test_a_long_shift_overlaps_more_than_the_next(desk: list[Account]) -> None:
    said = faults(*(f"{AMINA},2026-11-30,{hours}" for hours in ("06:00,20:00", "07:00,08:00", "09:00,10:00")))
    assert said == [
        "Line 3: It overlaps line 2, of the same person.",
        "Line 4: It overlaps line 2, of the same person.",
    ]


def test_a_hole_is_a_warning_and_no_fault(desk: list[Account]) -> None:
    table = read_shift_table(HEAD + f"{AMINA},2026-11-30,06:00,14:00\n{GARETH},2026-11-30,16:00,22:00")
    assert table.faults == []
    assert table.holes == ["Nobody of Digital desk is on between 14:00 and 16:00 on Monday 30 November."]


@pytest.mark.parametrize("text", ["", "\n", "who,when\n", "\0", "=cmd()"])
def test_what_is_no_table_is_said(text: str, desk: list[Account]) -> None:
    said = [str(fault) for fault in read_shift_table(text).faults]
    assert said == ["Line 1: The first line must name the columns: address,day,from,to"]


def test_a_table_has_an_end(desk: list[Account]) -> None:
    assert faults(*[f"{AMINA},2026-11-30,06:00,14:00"] * 5000) == [
        "Line 5000: A table has at most 5000 lines. Split it in two."
    ]


@pytest.mark.parametrize("text", ["", "24:01", "7", "noon", "-1:00", "22:60", "\u0662\u0662:\u0660\u0660", "\0"])
def test_what_is_no_time_is_none(text: str) -> None:
    assert time_in(text) is None


@pytest.mark.parametrize("text", ["", "31/11/2026", "2026-13-01", "tomorrow", "9999-12-31", "\u06622026-11-30"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert day_in(text) is None
