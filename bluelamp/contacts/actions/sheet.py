"""Copying a contact into the records system by hand."""

from datetime import timedelta
from typing import Final

from bluelamp.contacts.models import Contact
from bluelamp.contacts.sheet_events import CopySheetOpened
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.foundation.ledger.models import Entry

ONE_VISIT: Final = timedelta(minutes=15)


@action(may="contacts.copy", announces=CopySheetOpened, on="contact")
def open_copy_sheet(*, by: Actor, contact: Contact) -> None:
    """Write down that someone opened the copy sheet of a contact: once in a quarter of an hour."""
    opened = Entry.objects.filter(record_id=contact.pk, name=CopySheetOpened.event_name(), actor_id=by.id)
    if opened.filter(at__gt=now() - ONE_VISIT).exists():
        nothing_new()
    else:
        announce(CopySheetOpened(contact_id=contact.pk, person_id=contact.person_id), by=by)
