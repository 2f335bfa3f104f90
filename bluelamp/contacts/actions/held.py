"""Giving out a file that is held back, because no scanner called it clean."""

from bluelamp.contacts.held_events import HeldFileGiven
from bluelamp.contacts.models import Attachment, Contact
from bluelamp.contacts.rules import WhyGiven
from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce


@action(may="contacts.open_quarantined", announces=HeldFileGiven, on="contact")
def give_held(*, by: Actor, contact: Contact, attachment: Attachment, why: WhyGiven) -> None:
    """Write down that a file that is held back is given to whoever acts, and why, before it is.

    Raises `NotAllowed` for another contact's.
    """
    if attachment.contact_id != contact.pk:
        raise NotAllowed
    announce(
        HeldFileGiven(
            contact_id=contact.pk,
            person_id=contact.person_id,
            attachment_id=attachment.pk,
            file_id=attachment.file_id,
            why=why,
        ),
        by=by,
    )
