"""The force chooses when a break is proposed."""

from datetime import timedelta

import pytest

from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.actions import choose_breaks, take_break
from bluelamp.staff.breaks import break_rule
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def account() -> Account:
    """Someone at the desk."""
    return a_member_of(a_force_with_teams()["digital-desk"])


def test_the_force_chooses_when_one_is_proposed_and_how_long_it_lasts(account: Account) -> None:
    rule = break_rule()
    assert (rule.chats, rule.minutes, rule.lasts) == (6, 120, 15)
    for _ in range(2):
        choose_breaks(by=Actor.system("staff.change_force"), chats=3, minutes=60, lasts=20)
    assert Entry.objects.filter(name="staff.BreaksChosen").count() == 1
    assert take_break(by=actor_for(account)).ends_at == now() + timedelta(minutes=20)
