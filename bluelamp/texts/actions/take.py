"""Making a contact of a text: once, however often it is tried."""

import secrets
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bluelamp.contacts.actions import name_in_thread
from bluelamp.contacts.rules import Channel
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.people.actions import GivenHandle, record_person
from bluelamp.people.rules import HandleKind, Safety
from bluelamp.reports.actions import write_report
from bluelamp.reports.actions.submit import Came
from bluelamp.reports.drafts import OpenDraft
from bluelamp.reports.general import general_report
from bluelamp.texts.events import TextTaken
from bluelamp.texts.queries import thread_name
from bluelamp.texts.rules import Became, number_in
from bluelamp.texts.settling import said_in, settle, waiting

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

SEED_BYTES: Final = 32


@action(may="texts.take", announces=TextTaken)
def take_text(*, by: Actor, text_id: UUID) -> "Contact | None":
    """Make one contact of a text, about the force's general service, of a person known only by the number.

    Nobody proved the number, so nothing is sent to it until staff agreed that with its owner. None where something came
    of the text before.
    """
    text = waiting(text_id)
    if text is None:
        nothing_new()
        return None
    number = number_in(text.said.sender)
    handle = GivenHandle(kind=HandleKind.PHONE, value=number, safety=Safety.NOT_SURE, by_owner=False)
    person = record_person(by=by, name="", handles=[handle] if number else [])
    seed = secrets.token_bytes(SEED_BYTES)
    service, answers = general_report(said_in(text), seed)
    draft = OpenDraft(new_id(), service.code, service.version, seed, answers)
    contact = write_report(by=by, draft=draft, person=person, came=Came(channel=Channel.SMS, from_owner=False))
    if number:
        name_in_thread(by=by, contact=contact, name=thread_name(number))
    settle(text, Became.CONTACT, contact=contact)
    announce(TextTaken(contact_id=contact.pk, person_id=contact.person_id, text_id=text.pk), by=by)
    return contact
