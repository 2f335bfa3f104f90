"""Once the person came back and read the answer, nobody has to tell them any more."""

import pytest

from bluelamp.contacts.actions.unmet import end_telling, hand_over_telling
from bluelamp.contacts.subscribers import CAME_BACK
from bluelamp.contacts.tests.agreed import someone_with_a_phone
from bluelamp.contacts.tests.scenarios import a_desk, a_task
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.tasking.models import Task

pytestmark = pytest.mark.django_db
ASKS = Actor.system("tasking.ask")


def test_the_task_ends_by_itself_and_those_of_colleagues_stay() -> None:
    a_desk()
    contact = someone_with_a_phone()
    hand_over_telling(by=ASKS, contact=contact)
    for _ in range(2):
        end_telling(by=CAME_BACK, contact_id=contact.pk)
    task = Task.objects.get()
    assert (task.ending, task.said) == ("not_needed", "They came back and read it.")
    assert Entry.objects.filter(name="tasking.TaskEnded").count() == 1


def test_after_that_the_next_answer_asks_again() -> None:
    a_desk()
    contact = someone_with_a_phone()
    for _ in range(2):
        hand_over_telling(by=ASKS, contact=contact)
        end_telling(by=CAME_BACK, contact_id=contact.pk)
    assert Task.objects.count() == 2


def test_nobody_ends_it_without_leave() -> None:
    a_desk()
    contact = someone_with_a_phone()
    a_task(contact)
    with pytest.raises(NotAllowed):
        end_telling(by=ASKS, contact_id=contact.pk)
