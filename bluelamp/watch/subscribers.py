"""What the emergency watch listens to: everything that comes in, by whatever door."""

from datetime import datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.conf import settings

from bluelamp.contacts.actions import offer_emergency_words
from bluelamp.contacts.events import CallTaken, ContactRecorded, WordsReceived
from bluelamp.contacts.queries import contact_with, in_danger_of, message_with, messages_with
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.subscribe import on, on_many
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.knowledge.danger import danger_in
from bluelamp.knowledge.phrases import Found
from bluelamp.mails.events import MailHeld
from bluelamp.mails.queries import new_words_in, words_of_held
from bluelamp.reports.events import ReportErased
from bluelamp.reports.typed_danger import own_words_in
from bluelamp.watch.actions import erase_heard, hear_danger
from bluelamp.watch.rules import longest_of

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

LISTENER: Final = Actor.system("watch.hear", "contacts.grade", "contacts.offer_999")
ERASER: Final = Actor.system("records.erase")


@on_many(ContactRecorded, can_wait=False)
def listen_to_what_began_them(events: list[ContactRecorded]) -> None:
    """Hear whether what people reported tells of danger now, or they said in the form that someone is in danger."""
    began = [event.contact_id for event in events]
    words, ticked = own_words_in(began), in_danger_of(began)
    found = {contact_id: danger_in(words.get(contact_id, "")) for contact_id in began}
    for contact_id in sorted(ticked | {contact_id for contact_id in began if found[contact_id]}):
        contact = contact_with(contact_id)
        _hear(contact, contact.pk, found[contact_id], contact.received_at)
        _offer_999(contact)


@on_many(WordsReceived, can_wait=False)
def listen_to_what_was_added(events: list[WordsReceived]) -> None:
    """Hear whether what people wrote later tells of danger now, whichever way it came."""
    messages = messages_with([event.message_id for event in events])
    new = new_words_in(message.pk for message in messages)  # what a mail quotes was heard when it came
    for message in sorted(messages, key=lambda message: message.contact_id):
        if found := danger_in(new.get(message.pk) or message.words):
            contact = contact_with(message.contact_id)
            _hear(contact, message.pk, found, message.written_at)
            _offer_999(contact)


@on(CallTaken)
def listen_to_what_was_said(event: CallTaken) -> None:
    """Hear whether what someone said and staff wrote down tells of danger now; whoever heard it told them of 999."""
    contact = contact_with(event.contact_id)
    message = message_with(event.message_id, contact)
    if message is not None and (found := danger_in(message.words)):
        _hear(contact, message.pk, found, message.written_at)


@on(MailHeld)
def listen_to_what_is_held(event: MailHeld) -> None:
    """Hear whether a mail tells of danger now that is held beside a contact, as it may be of someone else."""
    words, arrived_at = words_of_held(event.mail_id)
    if found := danger_in(words):
        _hear(contact_with(event.contact_id), event.mail_id, found, arrived_at)


@on(ReportErased)
def erase_with_the_report(event: ReportErased) -> None:
    """Erase the phrases that stood in what was said about a contact, once what was reported was erased."""
    erase_heard(by=ERASER, contact_id=event.contact_id, reason=WhyErased(event.reason))


def _hear(contact: "Contact", source: UUID, found: list[Found], came_at: datetime) -> None:
    """Hear danger, once for each source. In training nobody does it for the trainee."""
    if not settings.TRAINING:
        phrases = longest_of([each.said for each in found])
        hear_danger(by=LISTENER, contact=contact, source=source, phrases=phrases, came_at=came_at)


def _offer_999(contact: "Contact") -> None:
    """Tell whoever wrote of danger how to reach 999, by the way that they wrote, where that is agreed to be safe."""
    if not settings.TRAINING:
        offer_emergency_words(by=LISTENER, contact=contact)
