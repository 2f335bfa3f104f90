"""Whispering to whoever answers a chat."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.actions.answer import write_note
from bluelamp.contacts.chat_events import Whispered
from bluelamp.contacts.holding import hold
from bluelamp.contacts.models import Contact, Mention, Message
from bluelamp.contacts.queries import message_with
from bluelamp.contacts.rules import Channel
from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down

if TYPE_CHECKING:
    from bluelamp.staff.models import Account


class AnswersNoMore(ValueError):
    """Someone was to be whispered to who does not answer the chat, or not any more."""

    def __str__(self) -> str:
        return str(_("They do not answer this chat any more, so nothing was whispered. Look who does."))


@action(may="contacts.whisper", announces=Whispered, on="contact")
def whisper(*, by: Actor, contact: Contact, to: "Account", words: str, message_id: UUID) -> Message:
    """Write to whoever answers a chat, as a note that is marked disclosable; the person does not see it.

    The same whisper sent twice is one. Raises `AnswersNoMore` where it is no chat, or somebody else has it.
    """
    hold(contact)
    earlier = message_with(message_id, contact)
    if earlier is not None:
        nothing_new()
        return earlier
    if contact.channel != Channel.CHAT or contact.assigned_to_id != to.pk:
        raise AnswersNoMore
    note = write_note(by=by, contact=contact, words=words, message_id=message_id)
    write_down(Mention(contact=contact, message=note, account=to, is_whisper=True))
    announce(Whispered(contact_id=contact.pk, person_id=contact.person_id, account_id=to.pk, message_id=note.pk), by=by)
    return note
