"""What training does when something happened: whoever closes the contact of a practice is done with it."""

from typing import Final

from bluelamp.contacts.events import ContactClosed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.subscribe import on
from bluelamp.training.actions import end_practice
from bluelamp.training.models import Practice

ENDER: Final = Actor.system("training.practise")


@on(ContactClosed)
def end_with_the_contact(event: ContactClosed) -> None:
    """End the practice that a contact is of, once it is closed."""
    practice = Practice.objects.filter(contact=event.contact_id, ended_at=None).first()
    if practice is not None:
        end_practice(by=ENDER, practice=practice)
