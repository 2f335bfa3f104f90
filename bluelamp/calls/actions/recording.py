"""Keeping what the recording of a call is called, and erasing it with what was said."""

from typing import TYPE_CHECKING
from uuid import UUID

from bluelamp.calls.events import RecordingNamed, RecordingsErased
from bluelamp.calls.models import Recording
from bluelamp.calls.queries import recordings_of
from bluelamp.contacts.actions import take_call
from bluelamp.foundation.access.action import action
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.foundation.ledger.erasure import empty
from bluelamp.foundation.retention.rules import WhyErased

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact, Message


@action(may="contacts.take_call", announces=RecordingNamed, on="contact")
def take_recorded_call(
    *, by: Actor, contact: "Contact", words: str, message_id: UUID, recording: str = ""
) -> "Message":
    """Write down what the person said on the phone, and what the recording of it is called where that is known.

    As with `take_call`, the same words sent twice are one call; the recording that was named first stays.
    """
    message = take_call(by=by, contact=contact, words=words, message_id=message_id)
    if not recording or recordings_of([message.pk]):
        return message
    named = new_row(Recording, contact_id=contact.pk, message_id=message.pk, called=recording)
    write_down(named)
    event = RecordingNamed(contact_id=contact.pk, person_id=contact.person_id, recording_id=named.pk)
    announce(event, by=by, wrote=[named])
    return message


@action(may="records.erase", announces=RecordingsErased)
def erase_recordings(
    *, by: Actor, contact_id: UUID, person_id: UUID, messages: tuple[UUID, ...], reason: WhyErased
) -> None:
    """Erase what the recordings of some calls are called; nothing happens where all is erased."""
    rows = list(Recording.objects.filter(message__in=messages).exclude(digest_key=b"").order_by("pk"))
    if not rows:
        nothing_new()
        return
    ids = tuple(row.pk for row in rows)
    event = RecordingsErased(contact_id=contact_id, person_id=person_id, recording_ids=ids, reason=reason)
    announce(event, by=by, wrote=empty(Recording, rows))
