"""A task ends once: done, or not needed."""

from datetime import timedelta

import pytest
from django.db.models import Q
from time_machine import Traveller

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.access.reach import RULES
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.foundation.ledger.models import Entry
from bluelamp.tasking.actions import end_task
from bluelamp.tasking.models import Task
from bluelamp.tasking.queries import open_tasks_for
from bluelamp.tasking.rules import Ending
from bluelamp.tasking.tests.scenarios import ASKER, a_task

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def only_the_program_reaches_tasks(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rule comes from a room above; this one stands in for it."""
    monkeypatch.setitem(RULES, "tasking.Task", lambda by: Q() if by.kind == Kind.SYSTEM else Q(pk=None))


def test_what_is_done_waits_for_nobody_and_stays_as_it_was_ended(clock: Traveller) -> None:
    task = a_task()
    end_task(by=ASKER, task=task, ending=Ending.DONE, said="They kept the film.")
    ended_at = now()
    clock.shift(timedelta(hours=1))
    end_task(by=ASKER, task=task, ending=Ending.NOT_NEEDED, said="")
    stored = Task.objects.get()
    assert (stored.ending, stored.said, stored.ended_at) == ("done", "They kept the film.", ended_at)
    assert list(open_tasks_for(None, ["digital-desk"])) == []
    assert Entry.objects.get(name="tasking.TaskEnded").facts["ending"] == "done"


def test_a_task_out_of_reach_is_not_ended() -> None:
    with pytest.raises(NotAllowed):
        end_task(by=Actor.public("tasking.end"), task=a_task(), ending=Ending.DONE, said="")
