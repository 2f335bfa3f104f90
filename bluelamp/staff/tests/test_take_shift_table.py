"""A whole table of shifts is taken in: all, or none."""

import pytest

from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.actions import take_shift_table
from bluelamp.staff.actions.shifts import ShiftsOverlap
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of
from bluelamp.staff.tests.working import PLANNER, a_shift, hours

pytestmark = pytest.mark.django_db


def test_each_account_has_its_shifts_and_an_entry() -> None:
    desk = a_force_with_teams()["digital-desk"]
    shifts = {a_member_of(desk): [hours(1, 2), hours(3, 4)], a_member_of(desk): [hours(1, 2)]}
    assert take_shift_table(by=PLANNER, shifts=shifts) == 3
    assert sorted(e.facts["shifts"] for e in Entry.objects.filter(name="staff.ShiftsPlanned")) == [1, 2]
    assert Entry.objects.get(name="staff.ShiftTableTaken").facts["shifts"] == 3


def test_where_one_overlaps_the_error_goes_up_and_takes_all_back() -> None:
    desk = a_force_with_teams()["digital-desk"]
    one, other = a_member_of(desk), a_member_of(desk)
    a_shift(other, 1, 2)
    with pytest.raises(ShiftsOverlap):
        take_shift_table(by=PLANNER, shifts={one: [hours(1, 2)], other: [hours(1, 3)]})


def test_an_empty_table_is_nothing_new() -> None:
    a_force_with_teams()
    assert take_shift_table(by=PLANNER, shifts={}) == 0
