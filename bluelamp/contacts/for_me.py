"""What waits for one member of staff: tasks, mentions and sealed names to open, of contacts within reach."""

from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, QuerySet

from bluelamp.contacts.guests import not_joined
from bluelamp.contacts.mentions import count_unread, mentions_of
from bluelamp.contacts.models import Contact
from bluelamp.foundation.access.look import Reason, open_these
from bluelamp.foundation.access.reach import within_reach
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.sealed_names import openings_to_allow
from bluelamp.tasking.queries import open_tasks_for

if TYPE_CHECKING:
    from uuid import UUID

    from bluelamp.contacts.models import Mention
    from bluelamp.people.models import NameOpening
    from bluelamp.tasking.models import Task

MOST: int = 100


def tasks_for(by: Actor) -> "QuerySet[Task]":
    """Return the open tasks of a member of staff and of their teams, within reach, what is due first first.

    Whoever may see sealed people has those about them too, of whichever team.
    """
    reached = within_reach(by, Contact.objects.filter(pk=OuterRef("matter_id")))
    return open_tasks_for(by.id, by.teams, by.sees_sealed).filter(Exists(reached))


def what_waits_for(by: Actor) -> "tuple[list[Task], list[tuple[Mention, bool]], dict[UUID, Contact]]":
    """Return at most 100 tasks and 100 mentions, and the contacts they are about; writes the look at those."""
    tasks, mentions = list(tasks_for(by)[:MOST]), mentions_of(by, most=MOST)
    ids = list(dict.fromkeys([*(task.matter_id for task in tasks), *(one.contact_id for one, _read in mentions)]))
    rows: QuerySet[Contact] = Contact.objects.select_related("person")
    contacts = open_these(by, rows, ids=ids, reason=Reason.QUEUE) if ids else []
    return tasks, mentions, {contact.pk: contact for contact in contacts}


def open_tasks(by: Actor, *, most: int) -> "list[tuple[Task, Contact]]":
    """Return at most so many tasks, each with the contact it is about; writes the look at those."""
    tasks = list(tasks_for(by)[:most])
    ids = list(dict.fromkeys(task.matter_id for task in tasks))
    rows = Contact.objects.select_related("person", "team")
    contacts = {row.pk: row for row in open_these(by, rows, ids=ids, reason=Reason.QUEUE)} if ids else {}
    return [(task, contacts[task.matter_id]) for task in tasks if task.matter_id in contacts]


def openings_for(by: Actor) -> "list[tuple[NameOpening, Contact]]":
    """Return at most 100 openings of sealed names that wait for someone to allow, each with its contact; as a look."""
    openings = list(openings_to_allow(by)[:MOST])
    ids = list(dict.fromkeys(opening.matter_id for opening in openings))
    rows: QuerySet[Contact] = Contact.objects.all()
    contacts = {row.pk: row for row in open_these(by, rows, ids=ids, reason=Reason.QUEUE)} if ids else {}
    return [(opening, contacts[opening.matter_id]) for opening in openings if opening.matter_id in contacts]


def count_for(by: Actor) -> int:
    """Return how much waits for this member of staff themselves: tasks, unread mentions, openings and chats."""
    tasks = tasks_for(by).filter(account=by.id).order_by().values("pk")
    asked = tasks.union(not_joined(by).values("pk"), all=True)  # counted together, as every page of the desk does
    return asked.count() + count_unread(by) + openings_to_allow(by).count()
