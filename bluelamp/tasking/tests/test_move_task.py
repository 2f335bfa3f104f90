"""What was asked is asked of another team."""

import pytest
from django.db.models import Q

from bluelamp.foundation.access.reach import RULES
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of
from bluelamp.tasking.actions import end_task, move_task
from bluelamp.tasking.rules import Ending
from bluelamp.tasking.tests.scenarios import ASKER, a_task

pytestmark = pytest.mark.django_db
HARBOUR = "harbour-neighbourhood"


@pytest.fixture(autouse=True)
def tasks_are_within_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rule comes from a room above; this one stands in for it."""
    monkeypatch.setitem(RULES, "tasking.Task", lambda by: Q())


def test_it_is_asked_of_all_of_the_other_team() -> None:
    task = move_task(by=ASKER, task=a_task(a_member_of(a_force_with_teams()["digital-desk"])), team=HARBOUR)
    task.refresh_from_db()
    assert (task.team_id, task.account) == (HARBOUR, None)
    assert Entry.objects.get(name="tasking.TaskMoved").facts["team"] == HARBOUR


def test_what_was_done_stays_where_it_was_asked() -> None:
    task = a_task()
    end_task(by=ASKER, task=task, ending=Ending.DONE, said="")
    assert move_task(by=ASKER, task=task, team=HARBOUR).team_id == "digital-desk"
    assert not Entry.objects.filter(name="tasking.TaskMoved").exists()


def test_it_can_be_asked_of_someone_by_name() -> None:
    there = a_member_of(a_force_with_teams()[HARBOUR])
    task = move_task(by=ASKER, task=a_task(), team=HARBOUR, account_id=there.pk)
    assert task.account == there
