"""Background work of the door for text messages."""

from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.work.jobs import job
from bluelamp.texts.actions import join_text, take_text
from bluelamp.texts.queries import contact_texted_from, kept_text

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

WRITES: Final = (
    *("texts.take", "reports.submit", "people.record", "contacts.record", "contacts.write_more", "contacts.thread"),
    "promises.make",
)


@job(_("Read a text message that came in"))
def take_kept_text(text: str) -> None:
    """Let a text join the contact that was written about from its number, or make one; once."""
    kept = kept_text(UUID(text))
    if kept is None:
        return
    contact = contact_texted_from(kept.sender)
    if contact is None:
        take_text(by=_writer(), text_id=kept.id)
    else:
        join_text(by=_writer(contact), text_id=kept.id, contact=contact)


def _writer(contact: "Contact | None" = None) -> Actor:
    """Return whoever wrote a text: they reach the contact that their number leads to, and no other."""
    return Actor.public(*WRITES, matters=frozenset({contact.pk} if contact else ()))
