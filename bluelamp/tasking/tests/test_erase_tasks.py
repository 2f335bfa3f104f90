"""The words of every task about a matter can be erased."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.tasking.actions import erase_tasks
from bluelamp.tasking.models import Task
from bluelamp.tasking.queries import open_tasks_for, tasks_about
from bluelamp.tasking.tests.scenarios import ASKER, a_task

pytestmark = pytest.mark.django_db


def test_the_words_are_gone_and_nobody_is_asked_any_more() -> None:
    task = a_task()
    for _ in range(2):
        erase_tasks(by=ASKER, matter_id=task.matter_id, reason=WhyErased.PERSON_ASKED)
    stored = Task.objects.get()
    assert (stored.words, stored.is_erased()) == ("", True)
    assert tasks_about(task.matter_id) == []
    assert list(open_tasks_for(None, ["digital-desk"])) == []
    assert Entry.objects.get(name="tasking.TasksErased").facts["task_ids"] == [str(task.pk)]


def test_nobody_erases_without_the_permission() -> None:
    task = a_task()
    with pytest.raises(NotAllowed):
        erase_tasks(by=Actor.system(), matter_id=task.matter_id, reason=WhyErased.PERSON_ASKED)
