"""An absence is taken out of the plan."""

import pytest

from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.actions import remove_absence
from bluelamp.staff.models import Absence
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of
from bluelamp.staff.tests.working import PLANNER, an_absence

pytestmark = pytest.mark.django_db


def test_it_is_gone_and_the_ledger_says_whose_it_was() -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    remove_absence(by=PLANNER, absence=an_absence(account, 1, 2))
    assert not Absence.objects.exists()
    assert Entry.objects.get(name="staff.AbsenceRemoved").record_id == account.pk
