"""A whole service on one page, as a member of staff fills it in while someone tells them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from bluelamp.reports.check import Checked, check_page
from bluelamp.reports.definition import Kind, Page, Question, Service, When
from bluelamp.reports.fields import Shown, fields_for
from bluelamp.reports.place_fields import Offers
from bluelamp.reports.reading import Typed
from bluelamp.reports.rules import holds


@dataclass(frozen=True)
class Condition:
    """When something is asked: where the answer to a question is one of some, or any at all where none are named."""

    question: str
    answered: str


@dataclass(frozen=True)
class Asked:
    """One question as it is shown, with when it is asked."""

    shown: Shown
    only: Condition | None


@dataclass(frozen=True)
class Part:
    """A page of the service as part of the one page; without a title where its first question says the same."""

    title: str
    only: Condition | None
    asked: tuple[Asked, ...]


def as_asked_by_staff(service: Service) -> Service:
    """Return a service as staff ask it: they see whether it is an emergency, and take no files."""
    asked = service.asked_of_machines
    return replace(asked, pages=tuple(page for page in asked.pages if _without_files(page)))


def check_whole(service: Service, typed: Typed, *, today: date) -> Checked:
    """Check every question that is asked, in order; an answer that ends the form leaves nothing to report."""
    whole = Checked()
    for page in service.pages:
        if not holds(page.only, whole.answers):
            continue
        checked = check_page(page, typed, whole.answers, today=today)
        whole.answers |= checked.answers
        whole.errors |= checked.errors
        whole.typed |= checked.typed
        whole.errors |= _endings(page, checked.answers)
    return whole


def parts_of_whole(service: Service, checked: Checked, offers: Offers) -> list[Part]:
    """Return every page with all its questions, each with when it is asked."""
    return [
        Part(
            "" if page.questions and str(page.questions[0].label) == str(page.title) else str(page.title),
            _condition(page.only),
            tuple(
                Asked(shown, _condition(question.only))
                for question in _without_files(page)
                for shown in fields_for([question], checked.typed, checked.errors, offers=offers)
            ),
        )
        for page in service.pages
    ]


def questions_in(service: Service) -> list[Question]:
    """Return all questions of a service, in order."""
    return [question for page in service.pages for question in page.questions]


def _without_files(page: Page) -> list[Question]:
    return [question for question in page.questions if question.kind != Kind.FILE]


def _endings(page: Page, answers: Mapping[str, Any]) -> dict[str, str]:
    return {
        question.code: _("With this answer the form ends for the public, and there is nothing to write down.")
        for question in page.questions
        if question.is_ended_by(answers.get(question.code))
    }


def _condition(when: When | None) -> Condition | None:
    return Condition(when.question, " ".join(when.answered)) if when else None
