"""Telling someone who wrote of danger how to reach 999, by the way that they wrote."""

from datetime import timedelta
from typing import Final

from django.utils import translation

from bluelamp.contacts.events import EmergencyWordsOffered
from bluelamp.contacts.gate_rules import Allowed
from bluelamp.contacts.holding import hold
from bluelamp.contacts.models import Contact, Message
from bluelamp.contacts.rules import CAME_IN_WRITING, Direction
from bluelamp.contacts.texting import decide_answer
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.foundation.ledger.models import Entry
from bluelamp.knowledge.templates import EMERGENCY, said_by

OFFERED: Final = "contacts.EmergencyWordsOffered"
ONCE_IN: Final = timedelta(hours=24)


@action(may="contacts.offer_999", announces=EmergencyWordsOffered, on="contact")
def offer_emergency_words(*, by: Actor, contact: Contact) -> None:
    """Write to the person how to reach 999, once a day at most; nothing where the gate would not let it out now.

    Whoever writes on our pages read it there, and nothing is sent.
    """
    hold(contact)
    if not _can_be_told(contact) or _was_told(contact):
        nothing_new()
        return
    with translation.override(contact.language):
        words = said_by(EMERGENCY).words
    message = Message(contact=contact, direction=Direction.TO_PERSON, words=words)
    write_down(message)
    offered = EmergencyWordsOffered(contact_id=contact.pk, person_id=contact.person_id, message_id=message.pk)
    announce(offered, by=by, wrote=[message])


def _can_be_told(contact: Contact) -> bool:
    return contact.channel in CAME_IN_WRITING and isinstance(decide_answer(contact).says, Allowed)


def _was_told(contact: Contact) -> bool:
    rows = Entry.objects.filter(record_id=contact.pk, name=OFFERED, at__gt=now() - ONCE_IN)
    return rows.exists()
