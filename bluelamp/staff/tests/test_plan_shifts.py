"""Shifts of one account follow each other; planning them is in the ledger."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.actions import plan_shifts
from bluelamp.staff.actions.shifts import ShiftsOverlap
from bluelamp.staff.models import Shift
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of
from bluelamp.staff.tests.working import PLANNER, a_shift, hours

pytestmark = pytest.mark.django_db


def test_a_supervisor_plans_a_split_shift_and_the_ledger_says_so() -> None:
    desk = a_force_with_teams()["digital-desk"]
    account, supervisor = a_member_of(desk), a_member_of(desk, Role.SUPERVISOR)
    plan_shifts(by=actor_for(supervisor), account=account, spans=[hours(1, 3), hours(5, 8)])
    assert Shift.objects.filter(account=account).count() == 2
    entry = Entry.objects.get(name="staff.ShiftsPlanned")
    assert (entry.record_id, entry.facts["shifts"]) == (account.pk, 2)


def test_nobody_else_plans_them() -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    with pytest.raises(NotAllowed):
        plan_shifts(by=actor_for(account), account=account, spans=[hours(1, 3)])


@pytest.mark.parametrize("spans", [[(2, 4)], [(0, 9)], [(20, 22), (21, 23)], [(20, 22), (20, 22)]])
def test_none_is_planned_where_one_overlaps(spans: list[tuple[float, float]]) -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    a_shift(account, 3, 8)
    with pytest.raises(ShiftsOverlap) as refusal:
        plan_shifts(by=PLANNER, account=account, spans=[hours(30, 31), *(hours(*span) for span in spans)])
    assert str(refusal.value).startswith("Amina Yusuf has a shift already: ")


def test_colleagues_may_work_at_once_and_one_after_the_other() -> None:
    desk = a_force_with_teams()["digital-desk"]
    account = a_member_of(desk)
    first = a_shift(account, 3, 8)
    a_shift(a_member_of(desk), 3, 8)
    following = type(first.span)(first.ends_at, hours(0, 9).ends_at)
    plan_shifts(by=PLANNER, account=account, spans=[following])
    assert Shift.objects.count() == 3


def test_planning_nothing_is_nothing_new() -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    assert plan_shifts(by=PLANNER, account=account, spans=[]) == []
    assert not Entry.objects.filter(name="staff.ShiftsPlanned").exists()
