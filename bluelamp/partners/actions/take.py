"""Taking in a report that a partner's system sends."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.utils.translation import gettext as _

from bluelamp.contacts.queries import code_made_from
from bluelamp.contacts.receipt_codes import derive_code, derive_word, digest_made_word, hash_word
from bluelamp.contacts.rules import Channel
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id, today
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.partners.events import ReportArrived
from bluelamp.partners.models import Arrival
from bluelamp.partners.queries import KeyShown, arrival_called, sendings_called
from bluelamp.people.rules import Safety
from bluelamp.reports.actions import write_report
from bluelamp.reports.actions.submit import Came
from bluelamp.reports.definition import Service
from bluelamp.reports.drafts import OpenDraft
from bluelamp.reports.given import Wrong, check_given
from bluelamp.reports.services import NoSuchService, service_offered_once, services
from bluelamp.reports.shipped import SAFE_CONTACT

WORD: Final = "memorable_word"
SAFE: Final = ("email_safe", "phone_safe")


class AnotherBody(Exception):
    """Another report was sent under this name before."""


class MayNotSend(Exception):
    """The key is not for this service."""


class NotTaken(Exception):
    """What was sent is no report that can be kept; `wrong` says what to mend."""

    def __init__(self, wrong: list[Wrong]) -> None:
        super().__init__()
        self.wrong = wrong


@dataclass(frozen=True, kw_only=True)
class Sending:
    """A report as it was sent: under a name, as a `body` that is the same whenever the report is.

    `answers` are those to all questions, those about the person too. `from_owner` says whether the handles were given
    by whoever they belong to.
    """

    sent_as: str
    body: bytes
    service: str
    version: int | None = None
    answers: Mapping[str, Any] = field(default_factory=dict)
    from_owner: bool = False


@dataclass(frozen=True)
class Taken:
    """What a partner is told of a report that is on record. `word` is the one that was made where none was given.

    `report` is what we call it when we tell the partner's system of it; it opens nothing.
    """

    code: str
    word: str
    answer_by: datetime
    withdrawn: bool
    danger: bool
    report: UUID


@action(may="reports.submit", announces=ReportArrived, only_adds=True)
def take_report(*, by: Actor, key: KeyShown, sending: Sending) -> Taken:
    """Put a report on record; sent again under the same name it is still one, and so is the answer.

    Raises `AnotherBody`, `MayNotSend` and `NotTaken`; then nothing is kept.
    """
    sendings = dict(sendings_called(key.partner_id, sending.sent_as))
    earlier = arrival_called(list(sendings))
    if earlier is not None:
        nothing_new()
        return _again(earlier, sendings[bytes(earlier.sent_as)], sending)
    if sending.service not in key.services:
        raise MayNotSend
    service = _service_of(sending)
    sent_as, seed = next(iter(sendings.items()))
    answers = _checked(service, sending, seed)
    draft = OpenDraft(new_id(), service.code, service.version, seed, answers)
    contact = write_report(by=by, draft=draft, came=Came(channel=Channel.PARTNER, from_owner=sending.from_owner))
    arrival = new_row(
        Arrival,
        partner_id=key.partner_id,
        contact_id=contact.pk,
        sent_as=sent_as,
        body=_digest(sending.body, seed),
        answer_by=contact.due_at,
        withdrawn=services().get(service.code) != service,
        danger=contact.danger,
    )
    write_down(arrival)
    _announce(by, key, contact.person_id, arrival)
    return _told(arrival, derive_code(seed), seed, sending)


def _announce(by: Actor, key: KeyShown, person_id: UUID, arrival: Arrival) -> None:
    arrived = ReportArrived(
        contact_id=arrival.contact_id,
        person_id=person_id,
        partner_id=key.partner_id,
        key_id=key.id,
        withdrawn=arrival.withdrawn,
    )
    announce(arrived, by=by)


def _service_of(sending: Sending) -> Service:
    """Return the service in the version that was named, and as it is offered where none was."""
    try:
        if sending.version is not None:
            service = service_offered_once(sending.service, sending.version)
        else:
            service = services()[sending.service]
    except (KeyError, NoSuchService) as error:
        raise NotTaken([Wrong("", "service", _("There is no such service, or it was not offered yet."))]) from error
    if service.for_children:
        raise NotTaken([Wrong("", "service", _("A child tells this alone, on the website. No system can send it."))])
    return service


def _checked(service: Service, sending: Sending, seed: bytes) -> dict[str, Any]:
    """Return the answers as a report keeps them. A word that was given is hashed slowly, one that we make is not."""
    word = sending.answers.get(WORD) or derive_word(seed)
    given = _without_doubts(service, {**sending.answers, WORD: word})
    checked = check_given(service.asked_of_machines, given, today=today())
    if checked.wrong:
        raise NotTaken(checked.wrong)
    kept = checked.answers[WORD]
    hashed = hash_word(kept) if sending.answers.get(WORD) else digest_made_word(kept)
    return checked.answers | {WORD: hashed}


def _without_doubts(service: Service, given: dict[str, Any]) -> dict[str, Any]:
    """Leave out that a handle may not be safe where the service does not ask: that is what is taken to be so."""
    if service.page(SAFE_CONTACT.code) is not None:
        return given
    return {code: answer for code, answer in given.items() if code not in SAFE or answer != Safety.NOT_SURE}


def _again(earlier: Arrival, seed: bytes, sending: Sending) -> Taken:
    if bytes(earlier.body) != _digest(sending.body, seed):
        raise AnotherBody
    return _told(earlier, code_made_from(seed, earlier.contact_id), seed, sending)


def _told(arrival: Arrival, code: str, seed: bytes, sending: Sending) -> Taken:
    word = "" if sending.answers.get(WORD) else derive_word(seed)
    return Taken(code, word, arrival.answer_by, arrival.withdrawn, arrival.danger, arrival.pk)


def _digest(body: bytes, seed: bytes) -> bytes:
    return hashlib.blake2b(body, key=seed, digest_size=32).digest()
