"""Someone is asked to do something by a moment."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import content_digest
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of
from bluelamp.tasking.actions import DueInThePast, make_task
from bluelamp.tasking.models import Task
from bluelamp.tasking.queries import open_tasks_for, tasks_about
from bluelamp.tasking.tests.scenarios import a_task

pytestmark = pytest.mark.django_db


def test_a_task_is_for_one_account_or_for_anyone_of_a_team() -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    later, sooner, for_anyone = a_task(account, hours=9), a_task(account, hours=2), a_task(hours=5)
    assert list(open_tasks_for(account.pk, ["digital-desk"])) == [sooner, for_anyone, later]
    assert list(open_tasks_for(None, ["harbour-neighbourhood"])) == []
    assert tasks_about(sooner.matter_id) == [sooner]


def test_nothing_is_to_be_done_by_yesterday() -> None:
    with pytest.raises(DueInThePast, match="A task must be due in the future"):
        a_task(hours=0)
    assert not Task.objects.exists()


def test_the_ledger_answers_for_the_words_and_holds_none() -> None:
    task = a_task()
    entry = Entry.objects.get(name="tasking.TaskMade")
    assert bytes(entry.digest or b"") == content_digest([Task.objects.get(pk=task.pk)])
    assert entry.facts["account_id"] is None


def test_nobody_asks_without_the_permission() -> None:
    with pytest.raises(NotAllowed):
        make_task(
            by=Actor.system(),
            matter_id=new_id(),
            person_id=new_id(),
            words="x",
            team="digital-desk",
            account=None,
            due_at=now(),
        )
