"""What happens after a contact arrived, for tests to begin with."""

from uuid import uuid4

from bluelamp.contacts.actions import close, receive_words, reply
from bluelamp.contacts.models import Contact, Message
from bluelamp.contacts.rules import CloseReason
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for


def more_words(contact: Contact, words: str = "I found a glove in the garden.") -> Message:
    """Let the person write more about their contact."""
    person = Actor.public("contacts.write_more", matters=frozenset({contact.pk}))
    return receive_words(by=person, contact=contact, words=words, message_id=uuid4())


def answered(contact: Contact, account: Account, words: str = "Thank you. We will look at the cameras.") -> Message:
    """Let a member of staff answer."""
    return reply(by=actor_for(account), contact=contact, words=words, message_id=uuid4())


def closed(contact: Contact, account: Account, reason: CloseReason = CloseReason.ANSWERED) -> Contact:
    """Let a member of staff close a contact."""
    return close(by=actor_for(account), contact=contact, reason=reason)
