"""Taking a list of contacts away as a file."""

from typing import Final

from bluelamp.contacts.events import ListExported
from bluelamp.contacts.filters import Filters
from bluelamp.contacts.models import Contact
from bluelamp.contacts.queue import queue_page
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce
from bluelamp.foundation.lists import Form

MOST_EXPORTED: Final = 1000


@action(may="contacts.export", announces=ListExported)
def export_list(*, by: Actor, filters: Filters, form: Form) -> list[Contact]:
    """Return what the filters leave of a part of the queue, at most 1000, in its order.

    The ledger says who took which contacts away, and in what form. It is a look at each of them too.
    """
    page = queue_page(by, filters)
    contacts = page.contacts
    while page.after and len(contacts) < MOST_EXPORTED:
        page = queue_page(by, filters, after=page.after)
        contacts = contacts + page.contacts
    announce(
        ListExported(export_id=new_id(), form=form, contact_ids=tuple(contact.pk for contact in contacts)),
        by=by,
    )
    return contacts
