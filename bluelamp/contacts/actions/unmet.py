"""A duty to tell someone that the gate lets nobody meet: a task for whoever has the contact, once."""

from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import TELL_WITHIN, Channel
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import nothing_new
from bluelamp.people.queries import handles_of
from bluelamp.tasking.actions import end_task, make_task
from bluelamp.tasking.events import TaskEnded, TaskMade
from bluelamp.tasking.queries import open_tasks_about
from bluelamp.tasking.rules import Ending

if TYPE_CHECKING:
    from bluelamp.tasking.models import Task

ON_TRACKING: Final = gettext_lazy(
    "No notice of our answer may go or has arrived. Find a safe way to tell them that it is on the tracking page."
)
TO_DO: Final = {
    Channel.EMAIL: gettext_lazy("Our answer did not reach them by e-mail. Find a safe way to give it to them."),
    Channel.SMS: gettext_lazy("Our answer did not reach them by text. Find a safe way to give it to them."),
}


@action(may="tasking.ask", announces=TaskMade)
def hand_over_telling(*, by: Actor, contact: Contact) -> None:
    """Ask whoever has a contact, else its team, to tell the person of an answer that no notice may tell them of.

    Nothing happens where that is asked already, or the person gave no way at all: they were told to come back.
    """
    if _asked_by_itself(contact.pk) or not handles_of(contact.person_id):
        nothing_new()
        return
    make_task(
        by=by,
        matter_id=contact.pk,
        person_id=contact.person_id,
        words=str(TO_DO.get(Channel(contact.channel), ON_TRACKING)),
        team=contact.team_id,
        account=contact.assigned_to,
        due_at=now() + TELL_WITHIN,
    )


@action(may="tasking.end", announces=TaskEnded)
def end_telling(*, by: Actor, contact_id: UUID) -> None:
    """End the task to tell the person of an answer: they came back and read it."""
    asked = _asked_by_itself(contact_id)
    if not asked:
        nothing_new()
    for task in asked:
        end_task(by=by, task=task, ending=Ending.NOT_NEEDED, said=_("They came back and read it."))


def _asked_by_itself(contact_id: UUID) -> "list[Task]":
    """Return the open tasks about a contact that nobody of the staff asked for."""
    return [task for task in open_tasks_about(contact_id) if task.made_by_id is None]
