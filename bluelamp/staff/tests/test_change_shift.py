"""A shift is moved to other times."""

import pytest

from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.actions import change_shift
from bluelamp.staff.actions.shifts import ShiftsOverlap
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of
from bluelamp.staff.tests.working import PLANNER, a_shift, hours

pytestmark = pytest.mark.django_db


def test_it_is_moved_even_to_times_that_overlap_what_it_was() -> None:
    shift = a_shift(a_member_of(a_force_with_teams()["digital-desk"]), 3, 8)
    span = hours(4, 9)
    change_shift(by=PLANNER, shift=shift, span=span)
    shift.refresh_from_db()
    assert shift.span == span
    assert Entry.objects.get(name="staff.ShiftChanged").facts["shift_id"] == str(shift.pk)


def test_it_is_not_moved_onto_another() -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    shift, _other = a_shift(account, 3, 8), a_shift(account, 9, 12)
    with pytest.raises(ShiftsOverlap):
        change_shift(by=PLANNER, shift=shift, span=hours(5, 10))


def test_moving_it_nowhere_is_nothing_new() -> None:
    shift = a_shift(a_member_of(a_force_with_teams()["digital-desk"]), 3, 8)
    change_shift(by=PLANNER, shift=shift, span=shift.span)
    assert not Entry.objects.filter(name="staff.ShiftChanged").exists()
