"""Files that a person sends about their contact piece by piece."""

from uuid import UUID

from bluelamp.contacts.actions import receive_file
from bluelamp.contacts.models import Contact
from bluelamp.contacts.queries import files_kept, has_file
from bluelamp.foundation.files.intake import TakenIn
from bluelamp.foundation.files.uploads import Sender
from bluelamp.foundation.ledger.actor import Actor


def sender_about(contact: Contact, *, by: Actor, owner: bytes) -> Sender:
    """Return whoever sends files about a contact, from the browser that is known as `owner`."""

    def keep(taken: TakenIn, upload_id: UUID) -> None:
        receive_file(by=by, contact=contact, taken=taken, attachment_id=upload_id)

    def has(upload_id: UUID) -> bool:
        return has_file(contact, upload_id)

    return Sender(contact.pk, owner, files_kept(contact), keep, has)
