"""Taking a contact away on paper."""

from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import Printed
from bluelamp.contacts.sheet_events import ContactPrinted
from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce


@action(may="contacts.print", announces=ContactPrinted, on="contact")
def print_contact(*, by: Actor, contact: Contact, holds: Printed) -> None:
    """Write down that someone was given a contact as a PDF, and whether it holds everything; each time anew."""
    announce(ContactPrinted(contact_id=contact.pk, person_id=contact.person_id, holds=holds), by=by)
