"""Inviting someone whose contact is closed to say how it went: on the tracking page, and by the gate."""

from django.conf import settings

from bluelamp.contacts.chats import chose_a_word
from bluelamp.contacts.events import InvitationWritten
from bluelamp.contacts.gate_rules import Allowed, Refused
from bluelamp.contacts.holding import hold
from bluelamp.contacts.models import Contact, Message, Receipt
from bluelamp.contacts.rules import CAME_IN_WRITING, Channel, Direction, Refusal, State
from bluelamp.contacts.texting import decide_answer
from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.staff.queries import is_sealed


@action(may="contacts.invite", announces=InvitationWritten, on="contact")
def invite(*, by: Actor, contact: Contact, words: str) -> bool:
    """Write an invitation to the person of a closed contact, which stays closed; say whether it can reach them.

    Nothing is written where it cannot: the gate lets nothing out and there is no receipt to find it by, the contact is
    open or sealed, or this is training. Nobody is asked to tell them of it where it does not arrive.
    """
    hold(contact)
    if contact.state != State.CLOSED or not _can_reach(contact):
        nothing_new()
        return False
    message = Message(contact=contact, direction=Direction.TO_PERSON, words=words)
    write_down(message)
    written = InvitationWritten(contact_id=contact.pk, person_id=contact.person_id, message_id=message.pk)
    announce(written, by=by, wrote=[message])
    return True


def _can_reach(contact: Contact) -> bool:
    if settings.TRAINING or contact.sealed or is_sealed(contact.person_id):
        return False
    if contact.channel == Channel.CHAT and not chose_a_word(contact):
        return False  # they can come back to it by nothing once the browser has forgotten it
    if contact.channel not in CAME_IN_WRITING:
        return Receipt.objects.filter(contact=contact, dead_at=None).exists()
    says = decide_answer(contact).says
    if contact.channel == Channel.SMS:  # the text carries our address, which tells who writes
        return isinstance(says, Allowed) and not says.neutral_sender
    return not isinstance(says, Refused) or says.reason == Refusal.NOT_NOW
