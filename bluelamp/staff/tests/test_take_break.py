"""Someone takes a break: nothing new is given to them, and nobody is told why."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.actions import plan_absence, take_break
from bluelamp.staff.breaks import on_a_break
from bluelamp.staff.duty import duty_of
from bluelamp.staff.models import Absence, Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rota import absences_now
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of
from bluelamp.staff.tests.working import PLANNER, hours

pytestmark = pytest.mark.django_db


@pytest.fixture
def account() -> Account:
    """Someone at the desk."""
    return a_member_of(a_force_with_teams()["digital-desk"])


def test_they_are_away_for_so_long_and_then_here_by_themselves(account: Account, clock: Traveller) -> None:
    taken = take_break(by=actor_for(account))
    assert (taken.begins_at, taken.ends_at) == (now(), now() + timedelta(minutes=15))
    assert on_a_break([account.pk]) == {account.pk}
    assert duty_of(account).absent
    assert Entry.objects.get(name="staff.BreakTaken").facts == {
        "account_id": str(account.pk),
        "absence_id": str(taken.pk),
    }
    clock.shift(15 * 60)
    assert on_a_break([account.pk]) == set()
    assert duty_of(account).here


def test_whoever_presses_twice_is_on_one_break(account: Account, clock: Traveller) -> None:
    first = take_break(by=actor_for(account))
    clock.shift(60)
    assert take_break(by=actor_for(account)) == first
    assert Entry.objects.filter(name="staff.BreakTaken").count() == 1


def test_nobody_counts_breaks_and_none_stands_in_the_plan_or_in_its_way(account: Account, clock: Traveller) -> None:
    take_break(by=actor_for(account))
    assert absences_now("digital-desk") == []
    plan_absence(by=PLANNER, account=account, span=hours(0, 48))
    clock.shift(timedelta(days=3))
    take_break(by=actor_for(account))
    assert Absence.objects.filter(is_break=True).count() == 1


def test_a_machine_takes_none(account: Account) -> None:
    with pytest.raises(NotAllowed):
        take_break(by=Actor.system("staff.take_break"))
