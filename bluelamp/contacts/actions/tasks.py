"""Tasks about a contact: asking a colleague or the team, and saying that it is done."""

from datetime import datetime
from typing import TYPE_CHECKING

from bluelamp.contacts.actions.handle import NotHere, NotInTheTeam
from bluelamp.contacts.holding import hold
from bluelamp.contacts.models import Contact
from bluelamp.contacts.whom import can_be_given
from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.tasking.actions import end_task, make_task
from bluelamp.tasking.events import TaskEnded, TaskMade
from bluelamp.tasking.rules import Ending

if TYPE_CHECKING:
    from bluelamp.staff.models import Account
    from bluelamp.tasking.models import Task


@action(may="tasking.ask", announces=TaskMade, on="contact")
def ask(*, by: Actor, contact: Contact, words: str, to: "Account | None", due_at: datetime) -> "Task":
    """Ask a member of the contact's team, or anyone in it, to do something about it by a moment.

    Raises `NotInTheTeam`, `NotHere` for someone who is not here, and `tasking.actions.DueInThePast`.
    """
    hold(contact)
    if to is not None and not to.teams.filter(pk=contact.team_id).exists():
        raise NotInTheTeam
    if to is not None and not can_be_given(by, to):
        raise NotHere(to)
    return make_task(
        by=by,
        matter_id=contact.pk,
        person_id=contact.person_id,
        words=words,
        team=contact.team_id,
        account=to,
        due_at=due_at,
    )


@action(may="tasking.end", announces=TaskEnded, on="contact")
def settle(*, by: Actor, contact: Contact, task: "Task", ending: Ending, said: str) -> "Task":
    """Write down that a task about this contact was done or is not needed, with a word about it."""
    hold(contact)
    return end_task(by=by, task=task, ending=ending, said=said)
