"""Someone comes back from a break before it is over."""

import pytest
from time_machine import Traveller

from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.actions import end_break, take_break
from bluelamp.staff.breaks import break_of
from bluelamp.staff.duty import duty_of
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def account() -> Account:
    """Someone at the desk."""
    return a_member_of(a_force_with_teams()["digital-desk"])


def test_they_are_back_before_it_is_over_where_they_say_so(account: Account, clock: Traveller) -> None:
    end_break(by=actor_for(account))
    assert not Entry.objects.filter(name="staff.BreakEnded").exists()
    take_break(by=actor_for(account))
    end_break(by=actor_for(account))
    clock.shift(1)
    assert break_of(account.pk) is None
    assert duty_of(account).here
