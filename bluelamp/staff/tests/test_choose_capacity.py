"""How much someone can have at once is chosen."""

import pytest

from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.actions import choose_capacity
from bluelamp.staff.duty import capacities_of
from bluelamp.staff.rules import USUAL_CAPACITY
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of
from bluelamp.staff.tests.working import PLANNER

pytestmark = pytest.mark.django_db


def test_it_is_the_usual_until_another_is_chosen() -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    assert capacities_of([account.pk]) == {account.pk: USUAL_CAPACITY}
    for weight in (4, 4, 6):
        choose_capacity(by=PLANNER, account=account, weight=weight)
    assert capacities_of([account.pk]) == {account.pk: 6}
    assert [e.facts["capacity"] for e in Entry.objects.filter(name="staff.CapacityChosen").order_by("id")] == [4, 6]
