"""Writing down what someone says to a member of staff: as a matter of its own, or with one that we know."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from bluelamp.contacts.actions import take_call
from bluelamp.contacts.queries import code_made_from, leads_to_a_receipt
from bluelamp.contacts.receipt_codes import derive_code, hash_word
from bluelamp.contacts.rules import Channel
from bluelamp.foundation.access.action import action
from bluelamp.foundation.access.look import NoSuchRecord
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.reports.actions import write_report
from bluelamp.reports.actions.submit import Came
from bluelamp.reports.definition import Service
from bluelamp.reports.drafts import OpenDraft
from bluelamp.spoken.events import TakenDown
from bluelamp.spoken.models import Spoken
from bluelamp.spoken.queries import spoken_as
from bluelamp.spoken.rules import ToldBy, Where

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact, Message

CHANNELS: Final = {Where.COUNTER: Channel.COUNTER, Where.STREET: Channel.STREET, Where.PHONE: Channel.PHONE}
WORD: Final = "memorable_word"


@dataclass(frozen=True)
class Telling:
    """Where something is told and by whom; `teller` names who helps the person, or tells it for them."""

    place: Where
    told_by: ToldBy = ToldBy.PERSON
    teller: str = ""


@dataclass(frozen=True)
class TakenDownAs:
    """What the person is given: a code that is shown once, and the contact it is for."""

    code: str
    contact_id: UUID


@action(may="contacts.take_down", announces=TakenDown, only_adds=True)
def take_down(
    *, by: Actor, service: Service, answers: Mapping[str, Any], entry_id: UUID, seed: bytes, telling: Telling
) -> TakenDownAs:
    """Put on record as a report what someone said, with a receipt that is made from `seed`.

    `entry_id` and `seed` were made with the form and are kept nowhere else: what is sent twice, because the line was
    lost, is one report with the same code, for whoever took it down. Raises `NotFinished`, and `NoSuchRecord`
    where one of the two belongs to something else.
    """
    earlier = Spoken.objects.filter(pk=entry_id).first()
    if earlier is not None:
        if earlier.told_to_id != by.id or earlier.message_id:
            raise NoSuchRecord
        nothing_new()
        return TakenDownAs(code_made_from(seed, earlier.contact_id), earlier.contact_id)
    if leads_to_a_receipt(seed):
        raise NoSuchRecord
    draft = OpenDraft(entry_id, service.code, service.version, seed, dict(answers) | {WORD: hash_word(answers[WORD])})
    from_owner = telling.told_by != ToldBy.FOR_THEM
    contact = write_report(by=by, draft=draft, came=Came(channel=CHANNELS[telling.place], from_owner=from_owner))
    _keep(by, contact, telling, entry_id=entry_id)
    return TakenDownAs(derive_code(seed), contact.pk)


@action(may="contacts.take_down", announces=TakenDown, on="contact")
def add_words(*, by: Actor, contact: "Contact", words: str, message_id: UUID, telling: Telling) -> "Message":
    """Write down with a contact that we know what its person says; the same words sent twice are one message."""
    message = take_call(by=by, contact=contact, words=words, message_id=message_id)
    if message.pk not in spoken_as([message.pk]):
        _keep(by, contact, telling, entry_id=new_id(), message=message)
    return message


def _keep(by: Actor, contact: "Contact", telling: Telling, *, entry_id: UUID, message: "Message | None" = None) -> None:
    spoken = new_row(
        Spoken,
        id=entry_id,
        contact_id=contact.pk,
        message_id=message.pk if message else None,
        told_to_id=by.id,
        place=telling.place,
        told_by=telling.told_by,
        teller=telling.teller,
    )
    write_down(spoken)
    event = TakenDown(
        contact_id=contact.pk,
        person_id=contact.person_id,
        spoken_id=spoken.pk,
        place=telling.place,
        told_by=telling.told_by,
    )
    announce(event, by=by, wrote=[spoken])
