"""How the made-up town's staff told people of answers that no notice could tell them of."""

from datetime import timedelta
from typing import Final

from bluelamp.contacts.actions import settle
from bluelamp.contacts.models import Contact
from bluelamp.foundation.clock import now
from bluelamp.staff.queries import actor_for
from bluelamp.tasking.queries import open_tasks_by_itself
from bluelamp.tasking.rules import Ending

SAID: Final = "Told them at the front counter when they came in."
WITHIN: Final = timedelta(hours=24)


def tell_those_nobody_could_write_to() -> None:
    """Let whoever wrote the last answer do what was asked of them the day before."""
    due = [task for task in open_tasks_by_itself() if task.due_at <= now() + WITHIN]
    contacts = Contact.objects.in_bulk([task.matter_id for task in due])
    for task in due:
        contact = contacts[task.matter_id]
        wrote = contact.messages.exclude(written_by=None).order_by("-written_at").first()
        if wrote is not None and wrote.written_by is not None:
            settle(by=actor_for(wrote.written_by), contact=contact, task=task, ending=Ending.DONE, said=SAID)
