"""Reading drafts and reports."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Left

from bluelamp.foundation.database.asking import ask, row_of
from bluelamp.foundation.words import beginning_of
from bluelamp.reports.definition import STORY, Kind, Page, Question, Service
from bluelamp.reports.drafts import OpenDraft, unseal
from bluelamp.reports.in_words import answer_in_words, without_brackets
from bluelamp.reports.looked_up import without_codes
from bluelamp.reports.models import EqualityAnswers, Report
from bluelamp.reports.rules import NOT_ASKED, asked
from bluelamp.reports.services import service_as_of, services_as_of

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

GIST = "kind"
OF_ANY_KIND: Final = "crime"  # the service whose name says nothing of what it was: that is asked in its form
FIRST_WORDS: Final = 100
BEGINNING: Final = (KeyTextTransform(GIST, "answers"), Left(KeyTextTransform(STORY, "answers"), 2 * FIRST_WORDS))

# By hand, because every page of a form begins with it and the final confirm is measured by it.
FIND: Final = """
SELECT draft.service, draft.version, draft.sealed_content, report.contact_id
FROM reports_draft AS draft LEFT JOIN reports_report AS report ON report.id = draft.id WHERE draft.id = %s
"""


@dataclass(frozen=True)
class Told:
    """One question as it was asked and its answer in words; `code` and `page` lead back to it."""

    page: Page
    question: Question
    answer: str

    @property
    def asked(self) -> str:
        """What was asked, without what the form says of the question in brackets: whoever reads it fills in nothing."""
        return without_brackets(str(self.question.label))


def draft_of(draft_id: UUID, token: bytes) -> OpenDraft | None:
    """Return a draft, and the contact it was sent as, to whoever holds its token; None to anyone else."""
    found = ask(FIND, draft_id)
    if not found:
        return None
    service, version, sealed, contact_id = found[0]
    content = unseal(bytes(sealed), draft_id, token)
    if content is None:
        return None
    seed, answers = bytes.fromhex(content["seed"]), content["answers"]
    return OpenDraft(draft_id, service, version, seed, answers, UUID(str(contact_id)) if contact_id else None)


def equality_between(begins: date, ends: date) -> list[dict[str, str]]:
    """Return what everyone said of who they are in some whole months, in no order that tells of anyone."""
    rows = EqualityAnswers.objects.filter(month__gte=begins, month__lt=ends).order_by("pk")
    return list(rows.values_list("answers", flat=True))


def count_sent(begins: date, ends: date) -> int:
    """Return how many reports were sent in some whole months, by whatever form."""
    return Report.objects.filter(made_at__date__gte=begins, made_at__date__lt=ends).count()


def report_of(contact: "Contact") -> Report | None:
    """Return the report a contact began with, None for one that came another way."""
    return row_of(Report, contact.pk, by="contact")


def answers_in(contacts: Iterable[UUID]) -> list[tuple[UUID, str, int, dict[str, Any]]]:
    """Return of each contact that a report began which service in which version was asked, and what was answered."""
    rows = Report.objects.filter(contact__in=list(contacts))
    return list(rows.values_list("contact_id", "service", "version", "answers"))


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a report is about in a few words, and how what happened begins."""

    gist: str
    words: str


def gists_of(contacts: Iterable[UUID]) -> dict[UUID, str]:
    """Return in a few words what each contact is about: the name of the service, and the kind the person chose."""
    asked = ("contact_id", "service", "version", f"answers__{GIST}")
    rows = list(Report.objects.filter(contact__in=list(contacts)).values_list(*asked))
    known = services_as_of((service, version) for _pk, service, version, _kind in rows)
    return {contact_id: gist_of(known[service, version], kind) for contact_id, service, version, kind in rows}


def beginnings_of(contacts: Iterable[UUID]) -> dict[UUID, Beginning]:
    """Return the gist of each contact and how its report begins, in at most 100 letters and whole words."""
    told = Report.objects.filter(contact__in=list(contacts))
    rows = list(told.values_list("contact_id", "service", "version", *BEGINNING))
    known = services_as_of((service, version) for _pk, service, version, _kind, _words in rows)
    return {
        contact_id: Beginning(gist_of(known[service, version], kind), beginning_of(words or "", longest=FIRST_WORDS))
        for contact_id, service, version, kind, words in rows
    }


def gist_of(service: Service, kind: str | None) -> str:
    """Return in a few words what a report is about: the name of the service, and the kind the person chose."""
    asked = next((question for page in service.pages for question in page.questions if question.code == GIST), None)
    if asked is None or not kind:
        return str(service.label)
    chosen = asked.label_of(kind)
    return str(chosen) if service.code == OF_ANY_KIND else f"{service.label}: {chosen}"


def as_told(service: Service, answers: dict[str, Any]) -> list[Told]:
    """Return every question that was asked with its answer in words, in the order asked."""
    return [
        Told(page, question, answer_in_words(question, answers[question.code]))
        for page, questions in asked(service, answers)
        for question in questions
        if question.code in answers
    ]


def as_its_writer_reads(service: Service, answers: dict[str, Any]) -> list[Told]:
    """Return answers `as_told`, without the codes of places, which say nothing to people."""
    of_pages = {question.code: question for page in service.pages for question in page.questions}
    said = {code: without_codes(of_pages[code], one) if code in of_pages else one for code, one in answers.items()}
    return as_told(service, said)


def report_as_told(report: Report) -> list[Told]:
    """Return a report as it was told: the questions with an answer, in the order asked."""
    return [told for told in as_told(service_as_of(report.service, report.version), report.answers) if told.answer]


def set_aside_as_told(service: Service, set_aside: Mapping[str, Any]) -> list[Told]:
    """Return answers that were set aside in words, with their questions, in the order in which these would be asked."""
    return [
        Told(page, question, answer_in_words(question, set_aside[question.code]))
        for page in service.pages
        for question in page.questions
        if question.code in set_aside
    ]


def report_set_aside(report: Report) -> list[Told]:
    """Return what was answered before other answers took its questions away, as a report keeps it."""
    kept = report.answers.get(NOT_ASKED, {})
    return set_aside_as_told(service_as_of(report.service, report.version), kept) if kept else []


def questions_of_files(contact: "Contact") -> dict[UUID, str]:
    """Return which question each file answers that came with the report of a contact, by the id of its attachment."""
    report = report_of(contact)
    if report is None:
        return {}
    told = {**report.answers.get(NOT_ASKED, {}), **report.answers}
    questions = (one for page in service_as_of(report.service, report.version).pages for one in page.questions)
    asked = [(question, told.get(question.code) or []) for question in questions if question.kind == Kind.FILE]
    return {UUID(file["id"]): str(question.label) for question, files in asked for file in files}
