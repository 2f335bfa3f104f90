"""The files that a person sent about a contact, as the desk shows them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.contacts.queries import attachments_of
from bluelamp.foundation.files.held import Held, held_among
from bluelamp.foundation.files.locks import locked_among
from bluelamp.foundation.files.rules import UNKNOWN_KIND
from bluelamp.foundation.files.serving import is_shown
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.queries import questions_of_files

if TYPE_CHECKING:
    from bluelamp.contacts.models import Attachment, Contact
    from bluelamp.foundation.files.models import File

KINDS: Final = {
    "image": gettext_lazy("Picture"),
    "audio": gettext_lazy("Sound recording"),
    "video": gettext_lazy("Video"),
    "text": gettext_lazy("Text"),
    "application": gettext_lazy("Document"),
    "message": gettext_lazy("E-mail"),
}
HELD: Final = {
    Held.WAITS: gettext_lazy("Not checked yet. It may harm a computer."),
    Held.HARMFUL: gettext_lazy("The virus scanner found something in it. It may harm a computer."),
    Held.TOO_LARGE: gettext_lazy("It is too large for the virus scanner. It may harm a computer."),
}


@dataclass(frozen=True, slots=True)
class Sent:
    """One file, its kind in words, whether there is a copy to look at, whether these staff may have it, its lock.

    `held` says why it is held back, `asked` which question of the report it answers; both are empty where none.
    """

    attachment: "Attachment"
    file: "File"
    kind: str
    is_shown: bool
    may_have: bool
    is_locked: bool
    held: str
    asked: str


def files_of(contact: "Contact", by: Actor) -> list[Sent]:
    """Return the files that were sent about a contact, oldest first."""
    attachments = attachments_of(contact)
    locked = locked_among(attachment.file for attachment in attachments)
    held = held_among(attachment.file for attachment in attachments)
    asked = questions_of_files(contact) if attachments else {}
    return [
        _sent(
            by,
            attachment,
            is_locked=attachment.file.sha256 in locked,
            held=held.get(attachment.file.sha256),
            asked=asked.get(attachment.pk, ""),
        )
        for attachment in attachments
    ]


def _sent(by: Actor, attachment: "Attachment", *, is_locked: bool, held: Held | None, asked: str) -> Sent:
    file = attachment.file
    may = by.may("contacts.open_locked") if is_locked else may_have(by, file, is_held=held is not None)
    shown = is_shown(file) and not is_locked and held is None
    return Sent(attachment, file, kind_in_words(file), shown, may, is_locked, str(HELD[held]) if held else "", asked)


def may_have(by: Actor, file: "File", *, is_held: bool = False) -> bool:
    """Say whether someone who reaches a file may have its original.

    One in quarantine, or held back, needs a permission of its own.
    """
    return not (file.quarantine or is_held) or by.may("contacts.open_quarantined")


def kind_in_words(file: "File") -> str:
    """Say what kind of file one is."""
    return _("Unknown kind") if file.kind == UNKNOWN_KIND else str(KINDS[file.kind.partition("/")[0]])
