"""Checking what was typed on one page: answers to keep, and what to say of each one that cannot be kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from bluelamp.foundation.words import tidy
from bluelamp.reports.definition import Kind, Page, Question
from bluelamp.reports.rules import as_date, holds, looks_like_email, looks_like_phone

SHORTEST_WORD = 4


@dataclass
class Checked:
    """What one page's answers came to. `errors` is empty where all can be kept; `typed` is what to show again."""

    answers: dict[str, Any] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    typed: dict[str, Any] = field(default_factory=dict)


def check_page(page: Page, typed: MultiValueDict[str, str], earlier: Mapping[str, Any], *, today: date) -> Checked:
    """Check every question the page asks, in order, so that one may depend on the one above it."""
    checked = Checked()
    for question in page.questions:
        if not holds(question.only, {**earlier, **checked.answers}):
            continue
        value, error = _check(question, typed, today)
        checked.typed[question.code] = value
        if not error and question.required and not value:
            error = str(question.missing)
        if error:
            checked.errors[question.code] = error
        else:
            checked.answers[question.code] = value
    return checked


def _check(question: Question, typed: MultiValueDict[str, str], today: date) -> tuple[Any, str]:
    match question.kind:
        case Kind.CHOICE:
            return _one_of(question, tidy(typed.get(question.code, ""))), ""
        case Kind.MANY:
            chosen = set(typed.getlist(question.code))
            return [option.code for option in question.options if option.code in chosen], ""
        case Kind.DATE:
            return _check_date(question, typed, today)
        case _:
            return _check_text(question, tidy(typed.get(question.code, "")))


def _one_of(question: Question, value: str) -> str:
    return value if any(option.code == value for option in question.options) else ""


def _check_text(question: Question, value: str) -> tuple[str, str]:
    if len(value) > question.longest:
        return value, _("Your answer is %(length)s characters long. Shorten it to %(longest)s or fewer.") % {
            "length": f"{len(value):,}",
            "longest": f"{question.longest:,}",
        }
    if question.kind == Kind.EMAIL and value and not looks_like_email(value):
        return value, _("Enter an e-mail address like name@example.com, or leave it empty.")
    if question.kind == Kind.PHONE and value and not looks_like_phone(value):
        return value, _("Enter a phone number like 07700 900 982, or leave it empty.")
    if question.kind == Kind.MEMORABLE_WORD and value and len(value) < SHORTEST_WORD:
        return value, _("Choose a word of 4 letters or more.")
    return value, ""


def _check_date(question: Question, typed: MultiValueDict[str, str], today: date) -> tuple[Any, str]:
    parts = [tidy(typed.get(f"{question.code}-{part}", "")) for part in ("day", "month", "year")]
    if not any(parts):
        return "", ""
    found = as_date(*parts)
    if found is None:
        return parts, _("Enter a real date with day, month and year, like 27 3 2026.")
    if found > today:
        return parts, _("This date is in the future. Enter today or an earlier day.")
    return found.isoformat(), ""
