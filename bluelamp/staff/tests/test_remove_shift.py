"""A shift is taken out of the plan."""

import pytest

from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.actions import remove_shift
from bluelamp.staff.models import Shift
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of
from bluelamp.staff.tests.working import PLANNER, a_shift

pytestmark = pytest.mark.django_db


def test_it_is_gone_and_the_ledger_says_whose_it_was() -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    shift = a_shift(account, 3, 8)
    remove_shift(by=PLANNER, shift=shift)
    assert not Shift.objects.exists()
    assert Entry.objects.get(name="staff.ShiftRemoved").record_id == account.pk
