"""Reading what people told in several reports together: by section, each answer with the contact it is from."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from bluelamp.foundation.words import beginning_of
from bluelamp.reports.facts import ASKED_EACH_TIME, Fact, facts_in
from bluelamp.reports.models import Report
from bluelamp.reports.queries import GIST, Told, as_told, gist_of
from bluelamp.reports.services import services_as_of

LONGEST: Final = 300


@dataclass(frozen=True)
class InShort:
    """What a report is about in a few words, and what need not be asked again after it."""

    gist: str
    facts: frozenset[Fact]


@dataclass(frozen=True)
class Heard:
    """An answer that was given before, in at most 300 letters: the section and the question, and in which contact."""

    section: str
    asked: str
    answer: str
    contact_id: UUID


def in_short(contacts: Collection[UUID]) -> dict[UUID, InShort]:
    """Return what the report of each of some contacts is about and tells, in one question to the database."""
    reports = list(Report.objects.filter(contact__in=contacts).only("contact", "service", "version", "answers"))
    known = services_as_of((report.service, report.version) for report in reports)
    return {
        report.contact_id: InShort(
            gist_of(known[report.service, report.version], report.answers.get(GIST)),
            frozenset(facts_in(report.answers)),
        )
        for report in reports
    }


def heard_in(contacts: Sequence[UUID]) -> list[Heard]:
    """Return every answer in some contacts, those to one section together, in the order asked.

    Where several say the same to one question, it is there once, for the first of them. What only holds for the moment
    in which it was asked, such as whether someone is safe, is left out.
    """
    reports = {report.contact_id: report for report in Report.objects.filter(contact__in=contacts)}
    known = services_as_of((report.service, report.version) for report in reports.values())
    sections: dict[str, list[Heard]] = {}
    said: set[tuple[str, str]] = set()
    for report in (reports[contact] for contact in contacts if contact in reports):
        for told in as_told(known[report.service, report.version], report.answers):
            key = (told.question.code, told.answer)
            if told.answer and told.question.code not in ASKED_EACH_TIME and key not in said:
                said.add(key)
                sections.setdefault(str(told.page.title), []).append(_heard(told, report.contact_id))
    return [heard for every in sections.values() for heard in every]


def _heard(told: Told, contact_id: UUID) -> Heard:
    return Heard(str(told.page.title), str(told.question.label), _short(told.answer), contact_id)


def _short(answer: str) -> str:
    return answer if len(answer) <= LONGEST else beginning_of(answer, longest=LONGEST)
