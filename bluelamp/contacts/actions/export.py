"""Taking a list of contacts, or of tasks about them, away as a file."""

from typing import TYPE_CHECKING, Final

from bluelamp.contacts.events import ListExported
from bluelamp.contacts.for_me import open_tasks
from bluelamp.contacts.listed import Listed
from bluelamp.contacts.models import Contact
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce
from bluelamp.foundation.lists import MOST_TAKEN, Form

if TYPE_CHECKING:
    from bluelamp.tasking.models import Task

MAY: Final = "contacts.export"


@action(may=MAY, announces=ListExported)
def export_list(*, by: Actor, listed: Listed, form: Form) -> list[Contact]:
    """Return the contacts of a list, at most 1000, in its order.

    The ledger says who took which contacts away, from which list and in what form. It is a look at each of them too.
    """
    contacts = listed.first(by, MOST_TAKEN)
    ids = tuple(contact.pk for contact in contacts)
    announce(ListExported(export_id=new_id(), form=form, contact_ids=ids, listed=listed.code), by=by)
    return contacts


@action(may=MAY, announces=ListExported)
def export_tasks(*, by: Actor, form: Form) -> list[tuple["Task", Contact]]:
    """Return the open tasks of this member of staff and of their teams, at most 1000, each with its contact.

    The ledger says who took them away, as `export_list` does. It is a look at the contacts too.
    """
    tasks = open_tasks(by, most=MOST_TAKEN)
    ids = tuple(dict.fromkeys(contact.pk for _task, contact in tasks))
    announce(ListExported(export_id=new_id(), form=form, contact_ids=ids, listed="tasks"), by=by)
    return tasks
