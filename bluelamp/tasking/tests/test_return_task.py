"""What someone who left was asked is asked of their team."""

import pytest
from django.db.models import Q

from bluelamp.foundation.access.reach import RULES
from bluelamp.foundation.ledger.actor import Kind
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.actions import close_account
from bluelamp.staff.keeping_out import keep_sealed
from bluelamp.staff.tests.scenarios import SET_UP, a_force_with_teams, a_member_of
from bluelamp.tasking.actions import end_task, return_task
from bluelamp.tasking.queries import open_tasks_with
from bluelamp.tasking.rules import Ending
from bluelamp.tasking.subscribers import LEFT_BEHIND
from bluelamp.tasking.tests.scenarios import ASKER, a_task
from tests.ledger import read_ledger

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def only_the_program_reaches_tasks(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rule comes from a room above; this one stands in for it."""
    monkeypatch.setitem(RULES, "tasking.Task", lambda by: Q() if by.kind == Kind.SYSTEM else Q(pk=None))


def test_when_the_account_is_closed_it_is_asked_of_the_team() -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    task, done = a_task(account), a_task(account)
    end_task(by=ASKER, task=done, ending=Ending.DONE, said="")
    assert open_tasks_with(account.pk) == 1
    close_account(by=SET_UP, account=account)
    read_ledger()
    task.refresh_from_db()
    done.refresh_from_db()
    assert (task.account, task.team_id, done.account) == (None, "digital-desk", account)
    assert Entry.objects.get(name="tasking.TaskLeftBehind").facts["account_id"] == str(account.pk)


def test_of_a_sealed_person_not_even_that_there_is_one_is_told() -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    task = a_task(account)
    keep_sealed([task.person_id], sealed=True)
    assert open_tasks_with(account.pk) == 0


def test_of_someone_who_is_still_here_it_stays_theirs() -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    assert return_task(by=LEFT_BEHIND, task=a_task(account)).account == account
    assert not Entry.objects.filter(name="tasking.TaskLeftBehind").exists()
