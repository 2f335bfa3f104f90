"""Background work of the door for text messages."""

from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.carried import shown_in
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.work.jobs import job
from bluelamp.people.actions import keep_used
from bluelamp.people.rules import HandleKind
from bluelamp.texts.actions import join_text, take_text
from bluelamp.texts.queries import contact_texted_from, kept_text
from bluelamp.texts.rules import number_in

if TYPE_CHECKING:
    from bluelamp.contacts.carried import Shown
    from bluelamp.contacts.models import Contact
    from bluelamp.texts.queries import Kept

WRITES: Final = (
    *("texts.take", "reports.submit", "people.record", "contacts.record", "contacts.write_more", "contacts.thread"),
    *("promises.make", "people.keep_used"),
)


@job(_("Read a text message that came in"))
def take_kept_text(text: str) -> None:
    """Let a text join the contact whose code and word it carries, or that was written about from its number, or make
    one; once.
    """
    kept = kept_text(UUID(text))
    if kept is None:
        return
    shown = shown_in(kept.words, sender=kept.sender)
    if shown is not None and shown.is_theirs:
        _join_shown(kept, shown)
        return
    contact = contact_texted_from(kept.sender)
    if contact is None:
        take_text(by=_writer(), text_id=kept.id)
    else:
        join_text(by=_writer(contact), text_id=kept.id, contact=contact)


def _join_shown(kept: "Kept", shown: "Shown") -> None:
    """Let a text join the contact whose code and word it carries; texts after it need them again."""
    by, contact = _writer(shown.contact), shown.contact
    with transaction.atomic():
        join_text(by=by, text_id=kept.id, contact=contact, words=shown.hide(kept.words))
        if number := number_in(kept.sender):
            keep_used(by=by, person=contact.person, kind=HandleKind.PHONE, value=number)


def _writer(contact: "Contact | None" = None) -> Actor:
    """Return whoever wrote a text: they reach the contact that it belongs to, and no other."""
    return Actor.public(*WRITES, matters=frozenset({contact.pk} if contact else ()))
