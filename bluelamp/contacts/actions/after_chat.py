"""What whoever answered a chat says of it once it is over."""

from bluelamp.contacts.chat_events import ChatMarkedDistressing
from bluelamp.contacts.holding import hold
from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import Channel
from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce


@action(may="contacts.note", announces=ChatMarkedDistressing, on="contact")
def mark_distressing(*, by: Actor, contact: Contact) -> None:
    """Say that a chat was distressing, for whoever reads it next; a break is then proposed to whoever says it."""
    hold(contact)
    if contact.channel != Channel.CHAT:
        raise NotAllowed
    announce(ChatMarkedDistressing(contact_id=contact.pk, person_id=contact.person_id), by=by)
