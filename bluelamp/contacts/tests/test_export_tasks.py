"""Whoever takes their tasks away takes those within reach, and the ledger says about which contacts they are."""

import pytest

from bluelamp.contacts.actions import export_tasks
from bluelamp.contacts.tests.scenarios import a_desk, a_task, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry, Look
from bluelamp.foundation.lists import Form
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_nobody_takes_them_without_leave_to() -> None:
    with pytest.raises(NotAllowed):
        export_tasks(by=Actor.system("contacts.see"), form=Form.CSV)


def test_a_task_about_what_went_out_of_reach_is_not_taken() -> None:
    account = a_desk()
    mine, gone = someone_came(), someone_came()
    for contact in (mine, gone):
        a_task(contact, account, words=f"Look at {contact.reference}.")
    gone.sealed = True
    gone.save(update_fields=["sealed"])
    ((task, contact),) = export_tasks(by=actor_for(account), form=Form.JSON)
    assert (task.words, contact) == (f"Look at {mine.reference}.", mine)
    entry = Entry.objects.get(name="contacts.ListExported")
    assert (entry.operation, entry.facts["listed"], entry.facts["form"]) == ("disclosed", "tasks", "json")
    assert entry.facts["contact_ids"] == [str(mine.pk)]
    assert Look.objects.get().list_ids == [str(mine.pk)]
