"""Checking what was typed on one page: answers to keep, and what to say of each one that cannot be kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from bluelamp.reports.definition import Kind, Page, Question
from bluelamp.reports.reading import LATEST_BEFORE_EARLIEST, Typed, read_answer
from bluelamp.reports.rules import holds

EARLIEST_AND_LATEST: Final = ("earliest", "latest")


@dataclass
class Checked:
    """What one page's answers came to. `typed` is what to show again, `said` what was done with it.

    `errors` is empty where all can be kept, and names fields: a question by its code, or one of its parts.
    """

    answers: dict[str, Any] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    typed: dict[str, Any] = field(default_factory=dict)
    said: str = ""


def check_page(page: Page, typed: Typed, earlier: Mapping[str, Any], *, today: date) -> Checked:
    """Check every question the page asks, in order, so that one may depend on the one above it."""
    checked = Checked()
    for question in page.questions:
        if not holds(question.only, {**earlier, **checked.answers}):
            continue
        if question.kind == Kind.FILE:
            _check_files(checked, question, earlier)
            continue
        read = read_answer(question, question.code, typed, today)
        checked.typed[question.code] = read.typed
        if read.errors:
            checked.errors |= read.errors
        elif question.required and not read.value:
            checked.errors[question.code] = str(question.missing)
        else:
            checked.answers[question.code] = read.value
    _check_days(checked)
    return checked


def _check_days(checked: Checked) -> None:
    """See that the latest day is not before the earliest, where a page asks for each by itself."""
    earliest, latest = (str(checked.answers.get(code) or "") for code in EARLIEST_AND_LATEST)
    if earliest and latest and latest < earliest:
        del checked.answers["latest"]
        checked.errors["latest"] = str(LATEST_BEFORE_EARLIEST)


def _check_files(checked: Checked, question: Question, earlier: Mapping[str, Any]) -> None:
    """See that there is a file where one is needed: each is kept as it comes, not with the page."""
    files = earlier.get(question.code) or []
    checked.typed[question.code] = files
    if question.required and not files:
        checked.errors[question.code] = str(question.missing)
    else:
        checked.answers[question.code] = files
