"""The shifts of a team are taken away, and the ledger says by whom and whose week it was."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import today
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.lists import Form
from bluelamp.staff.actions import export_shifts
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rota import monday_of
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of
from bluelamp.staff.tests.working import a_shift

pytestmark = pytest.mark.django_db


def test_only_whoever_plans_them_takes_a_week_away() -> None:
    teams, monday = a_force_with_teams(), monday_of(today())
    member, boss = a_member_of(teams["digital-desk"]), a_member_of(teams["digital-desk"], Role.SUPERVISOR)
    shift = a_shift(member, 1, 8)
    with pytest.raises(NotAllowed):
        export_shifts(by=actor_for(member), team="digital-desk", monday=monday, form=Form.CSV)
    assert export_shifts(by=actor_for(boss), team="digital-desk", monday=monday, form=Form.CSV) == [shift]
    entry = Entry.objects.get(name="staff.ShiftsExported")
    assert (entry.operation, entry.actor_id, entry.facts["team"]) == ("disclosed", boss.pk, "digital-desk")
    assert (entry.facts["monday"], entry.facts["shifts"]) == ("2026-05-11", 1)
