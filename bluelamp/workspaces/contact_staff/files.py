"""The files that a person sent about a contact, as the desk shows them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bluelamp.contacts.queries import attachments_of
from bluelamp.foundation.files.serving import is_shown
from bluelamp.foundation.ledger.actor import Actor

if TYPE_CHECKING:
    from bluelamp.contacts.models import Attachment, Contact
    from bluelamp.foundation.files.models import File


@dataclass(frozen=True, slots=True)
class Sent:
    """One file: whether there is a copy to look at, and whether this member of staff may have the original."""

    attachment: "Attachment"
    file: "File"
    is_shown: bool
    may_have: bool


def files_of(contact: "Contact", by: Actor) -> list[Sent]:
    """Return the files that were sent about a contact, oldest first."""
    return [
        Sent(attachment, attachment.file, is_shown(attachment.file), may_have(by, attachment.file))
        for attachment in attachments_of(contact)
    ]


def may_have(by: Actor, file: "File") -> bool:
    """Say whether someone who reaches a file may have its original: one in quarantine needs a permission of its own."""
    return not file.quarantine or by.may("contacts.open_quarantined")
