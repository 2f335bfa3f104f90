"""Someone in a chat says that they cannot type now, and that they can again."""

from typing import TYPE_CHECKING

from bluelamp.contacts.chats import cannot_type_since
from bluelamp.contacts.events import TypingResumed, TypingStopped
from bluelamp.contacts.holding import hold
from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@action(may="contacts.write_more", announces=TypingStopped, on="contact")
def stop_typing(*, by: Actor, contact: "Contact") -> None:
    """Have staff know that the person cannot type now, and since when; their next words end it."""
    hold(contact)
    if cannot_type_since(contact):
        nothing_new()
        return
    announce(TypingStopped(contact_id=contact.pk, person_id=contact.person_id), by=by)


@action(may="contacts.write_more", announces=TypingResumed, on="contact")
def resume_typing(*, by: Actor, contact: "Contact") -> None:
    """Have staff know that the person can type again."""
    hold(contact)
    if not cannot_type_since(contact):
        nothing_new()
        return
    announce(TypingResumed(contact_id=contact.pk, person_id=contact.person_id), by=by)
