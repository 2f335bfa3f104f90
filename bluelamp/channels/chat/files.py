"""The files that the person sent in a chat, as the conversation tells of them: they are never opened there."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from bluelamp.contacts.queries import attachments_of
from bluelamp.foundation.files.held import SENTENCES, Held, held_among

if TYPE_CHECKING:
    from bluelamp.contacts.models import Attachment, Contact
    from bluelamp.foundation.files.models import File


@dataclass(frozen=True)
class SentFile:
    """A file: what it is called, how large it is, when it came, and what became of it."""

    key: str
    name: str
    size: int
    at: datetime
    standing: str


def files_in(contact: "Contact") -> list[SentFile]:
    """Return the files that the person sent, oldest first."""
    attachments = attachments_of(contact)
    held = held_among(attachment.file for attachment in attachments)
    return [_sent(attachment, held.get(attachment.file.sha256)) for attachment in attachments]


def _sent(attachment: "Attachment", held: Held | None) -> SentFile:
    file = attachment.file
    name = file.name or _("File without a name")
    return SentFile(attachment.pk.hex, name, file.size, attachment.added_at, _standing(file, held))


def _standing(file: "File", held: Held | None) -> str:
    """Say what became of a file; what staff cannot simply open is better said in words too."""
    if held == Held.WAITS:
        return _("We have this file. It is being checked.")
    if held is None and not file.quarantine:
        return _("We have this file.")
    why = str(SENTENCES[held]) if held else str(file.get_quarantine_display())
    return _("We have this file. %(why)s Tell us in words what is in it.") % {"why": why}
