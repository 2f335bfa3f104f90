"""Erasing what was said about a contact, so that the proof stays and the words do not."""

from bluelamp.contacts.events import WordsErased
from bluelamp.contacts.models import Contact, Message
from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.foundation.ledger.erasure import empty
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.promises.actions import erase_promises


@action(may="records.erase", announces=WordsErased, on="contact")
def erase_words(*, by: Actor, contact: Contact, reason: WhyErased) -> None:
    """Erase every message and note about a contact, and what was promised; nothing happens where all is gone."""
    messages = list(Message.objects.filter(contact=contact).exclude(digest_key=b"").order_by("id"))
    erase_promises(by=by, matter_id=contact.pk, reason=reason)
    if not messages:
        nothing_new()
        return
    announce(
        WordsErased(
            contact_id=contact.pk,
            person_id=contact.person_id,
            message_ids=tuple(message.pk for message in messages),
            reason=reason,
        ),
        by=by,
        wrote=empty(Message, messages),
    )
