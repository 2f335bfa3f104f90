"""Sending a report."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.actions.record import record_contact
from bluelamp.contacts.queries import code_made_from
from bluelamp.contacts.receipt_codes import derive_code
from bluelamp.contacts.routing import rule_for
from bluelamp.contacts.rules import Channel
from bluelamp.foundation.access.action import action
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.people.actions import GivenHandle, give_again, keep_address, record_person
from bluelamp.people.addresses import days_kept
from bluelamp.people.rules import ASKED_FOR, HandleKind, Safety
from bluelamp.reports.actions.attaching import attach_files
from bluelamp.reports.definition import ENGLISH, STANDARDS_TEAM, Service
from bluelamp.reports.drafts import OpenDraft
from bluelamp.reports.events import ReportMade
from bluelamp.reports.known import known_matter, safety_now
from bluelamp.reports.models import Report, ToldPlace
from bluelamp.reports.queries import draft_of
from bluelamp.reports.rules import (
    NOT_ASKED,
    answers_set_aside,
    answers_to_send,
    goes_to_standards,
    is_danger,
    is_still_right,
)
from bluelamp.reports.services import service_as_of
from bluelamp.reports.telling import told_in
from bluelamp.reports.told_before import place_told

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.gateways.gazetteer.adapter import Point
    from bluelamp.people.models import Person

NOT_MINE: Final = "not_mine"
KEPT_WITH_THE_PERSON = ("name", "email", "email_safe", "phone", "phone_safe", "memorable_word")


class NoSuchDraft(Exception):
    """A draft is gone, or belongs to another browser."""

    def __str__(self) -> str:
        return str(_("We no longer have what you typed. Start the report again."))


class NotFinished(Exception):
    """A question that needs an answer has none."""

    def __str__(self) -> str:
        return str(_("A question is still open. Answer it, then check your answers again."))


class FilesMayCome(Exception):
    """A form asks for files, and nothing keeps one from coming between reading its draft and sending it."""


@dataclass(frozen=True, kw_only=True)
class Came:
    """How a report came: on which channel, in which language its writer read the questions, whether the handles in it
    were given by whoever they belong to, and from which address, '' where that is not to be kept. `answer_within` is
    what the channel promises, where that is not what the service does.
    """

    channel: Channel = Channel.WEB_REPORT
    from_owner: bool = True
    language: str = ENGLISH
    address: str = ""
    answer_within: timedelta | None = None


@dataclass(frozen=True)
class Sent:
    """What the person is given: a code that is shown once, and by when they hear from us."""

    code: str
    contact_id: UUID


ON_THE_WEB: Final = Came()


@action(may="reports.submit", announces=ReportMade, only_adds=True)
def submit_report(
    *,
    by: Actor,
    draft_id: UUID,
    token: bytes,
    leave_out: bool = False,
    language: str = ENGLISH,
    address: str = "",
    is_held: bool = False,
) -> Sent:
    """Turn a draft into a report on the person's record; sent twice, it is one report with the same receipt.

    `leave_out` keeps nothing of what was answered before another answer took its question away. `language` is the code
    of the one that the person read in. `address` is where their connection came from: it is kept where no name is given
    and the force keeps any.

    Whoever is known and said that what we have of them is still right is not recorded anew.

    Raises `NoSuchDraft` and `NotFinished`, and `FilesMayCome` unless `is_held`: call `send_draft`.
    """
    draft = draft_of(draft_id, token)
    if draft is None:
        raise NoSuchDraft
    if draft.contact_id is not None:
        nothing_new()
        return Sent(code_made_from(draft.seed, draft.contact_id), draft.contact_id)
    if not is_held and service_as_of(draft.service, draft.version).codes_of_files:
        raise FilesMayCome
    matter = known_matter(draft.answers) if is_still_right(draft.answers) else None
    contact = write_report(
        by=by,
        draft=draft,
        person=matter.person if matter else None,
        came=Came(language=language, address=address),
        leave_out=leave_out,
    )
    if matter is not None:
        writer = Actor.public("people.give_again", matters=frozenset({matter.pk}))
        give_again(by=writer, person=matter.person, safety=safety_now(draft.answers))
    return Sent(derive_code(draft.seed), contact.pk)


@action(may="reports.submit", announces=ReportMade, only_adds=True)
def write_report(
    *,
    by: Actor,
    draft: OpenDraft,
    person: "Person | None" = None,
    team: str = "",
    came: Came = ON_THE_WEB,
    leave_out: bool = False,
) -> "Contact":
    """Put what an open draft holds on record as a report, with the receipt that is made from its seed.

    `person` is someone we know that it is from, who is not recorded anew. `team` is the code of the one it goes to,
    where that is neither what the force's rules say nor the service's; a report about someone who works for the police
    goes to professional standards all the same. What was answered before another answer took its question away is kept
    apart, and seals the report where it is about them; with `leave_out` none of it is kept. Raises `NotFinished`.
    """
    service = _as_asked(draft, came)
    answers = answers_to_send(service, draft.answers)
    if answers is None:
        raise NotFinished
    set_aside = {} if leave_out else answers_set_aside(service, draft.answers, answers)
    to_standards = goes_to_standards(service, {**set_aside, **answers} if set_aside else answers)
    if person is None:
        person = record_person(by=by, name=answers.get("name", ""), handles=_handles(service, answers, came))
    rule = None if to_standards or team else rule_for(lambda: told_in(service, answers))
    contact = record_contact(
        by=by,
        person=person,
        channel=came.channel,
        subject=service.code,
        team=STANDARDS_TEAM if to_standards else team or (rule.team_id if rule else service.team),
        rule_id=rule.pk if rule else None,
        answer_within=came.answer_within or timedelta(hours=service.definition.answer_within_hours),
        receipt_code=derive_code(draft.seed),
        word_hash=answers["memorable_word"],
        sealed=to_standards,
        sensitive=service.sensitive or came.channel == Channel.CHAT,
        grade=service.definition.grade,
        danger=is_danger(service, answers),
        language=came.language,
    )
    _write_answers(by, draft, contact, service, answers | ({NOT_ASKED: set_aside} if set_aside else {}))
    if came.address and not person.name and days_kept():
        keep_address(by=by, matter_id=contact.pk, address=came.address)
    return contact


def _as_asked(draft: OpenDraft, came: Came) -> Service:
    service = service_as_of(draft.service, draft.version)
    if came.channel == Channel.CHAT:
        return service.asked_in_chat
    return service if came.channel == Channel.WEB_REPORT else service.asked_of_machines


def _write_answers(by: Actor, draft: OpenDraft, contact: "Contact", service: Service, answers: dict[str, Any]) -> None:
    attached = attach_files(by, draft.id, contact, service, answers)
    told = {code: answer for code, answer in attached.items() if code not in KEPT_WITH_THE_PERSON}
    report = new_row(
        Report, id=draft.id, contact_id=contact.pk, service=service.code, version=service.version, answers=told
    )
    write_down(report)
    if same := place_told(service, answers):
        write_down(_told_place(report, *same))
    announce(
        ReportMade(report_id=report.pk, contact_id=contact.pk, person_id=contact.person_id, service=service.code),
        by=by,
        wrote=[report],
    )


def _told_place(report: Report, kind: str, point: "Point") -> ToldPlace:
    """Return what others who come with the same are compared with."""
    where = {"latitude": point.latitude, "longitude": point.longitude}
    return new_row(
        ToldPlace, report_id=report.pk, contact_id=report.contact_id, service=report.service, kind=kind, **where
    )


def _handles(service: Service, answers: dict[str, Any], came: Came) -> list[GivenHandle]:
    return [_handle(service, kind, answers, came) for kind in ASKED_FOR if answers.get(kind)]


def _handle(service: Service, kind: HandleKind, answers: dict[str, Any], came: Came) -> GivenHandle:
    """Return a handle as it was given; one of somebody else that a child gave alone is never to be used."""
    said = answers.get(f"{kind}_safe", Safety.NOT_SURE)
    if said != NOT_MINE:
        return GivenHandle(kind=kind, value=answers[kind], safety=Safety(said), by_owner=came.from_owner)
    safety = Safety.NEVER if service.for_children else Safety.NOT_SURE
    return GivenHandle(kind=kind, value=answers[kind], safety=safety, by_owner=False)
