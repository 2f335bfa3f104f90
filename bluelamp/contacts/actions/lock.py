"""Locking a file that may be an image of a child being abused, and giving it to those who must have it."""

from bluelamp.contacts.holding import hold
from bluelamp.contacts.lock_events import AttachmentLocked, LockedFileGiven
from bluelamp.contacts.models import Attachment, Contact
from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.files.actions import lock_file
from bluelamp.foundation.files.locks import is_locked
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new


@action(may="contacts.lock_file", announces=AttachmentLocked, on="contact")
def lock_attachment(*, by: Actor, contact: Contact, attachment: Attachment) -> None:
    """Lock a file that was sent about a contact: from now on nobody is shown it. Raise `NotAllowed` for another's."""
    hold(contact)
    if attachment.contact_id != contact.pk:
        raise NotAllowed
    if is_locked(attachment.file.sha256):
        nothing_new()
        return
    lock_file(by=by, file=attachment.file)
    announce(
        AttachmentLocked(
            contact_id=contact.pk,
            person_id=contact.person_id,
            attachment_id=attachment.pk,
            file_id=attachment.file_id,
        ),
        by=by,
    )


@action(may="contacts.open_locked", announces=LockedFileGiven, on="contact")
def give_locked(*, by: Actor, contact: Contact, attachment: Attachment) -> None:
    """Write down that a locked file is given to whoever acts, before it is. Raise `NotAllowed` for another's."""
    if attachment.contact_id != contact.pk:
        raise NotAllowed
    announce(
        LockedFileGiven(
            contact_id=contact.pk,
            person_id=contact.person_id,
            attachment_id=attachment.pk,
            file_id=attachment.file_id,
        ),
        by=by,
    )
