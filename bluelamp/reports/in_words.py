"""Answers in words, as their writer would read them."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from django.template.defaultfilters import filesizeformat
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bluelamp.reports.definition import OF_PARTS, Kind, Question
from bluelamp.reports.shipped import parts_of

IN_BRACKETS: Final = re.compile(r"\s*\([^()]*\)$")  # as in “Is it on camera? (optional)”


def answer_in_words(question: Question, answer: Any) -> str:
    """Return an answer in words, a line for each thing that was said; '' where none was given."""
    if not answer:
        return ""
    match question.kind:
        case Kind.CHOICE | Kind.TICK:
            return str(question.label_of(answer))
        case Kind.MANY:
            return "\n".join(str(question.label_of(code)) for code in answer)
        case Kind.DATE:
            return formats.date_format(date.fromisoformat(answer), "j F Y")
        case Kind.MONEY:
            return f"£{int(answer[:-3]):,}{answer[-3:]}"
        case Kind.MEMORABLE_WORD:
            return _("Chosen, and kept so that nobody can read it")
        case Kind.FILE:
            return _files_in_words(answer)
        case Kind.GROUP:
            return "\n\n".join(_one_of_many(question, number, row) for number, row in enumerate(answer, 1))
        case kind if kind in OF_PARTS:
            return _parts_in_words(question, answer)
    return str(answer)


def _files_in_words(answer: list[Mapping[str, Any]]) -> str:
    """Return what each file is called while its writer keeps it; a report only knows how many there are."""
    if all("name" in file for file in answer):
        return "\n".join(
            f"{file['name'] or _('File without a name')} ({filesizeformat(file['size'])})" for file in answer
        )
    return ngettext("%(count)s file", "%(count)s files", len(answer)) % {"count": len(answer)}


def _one_of_many(question: Question, number: int, row: Mapping[str, Any]) -> str:
    """Return one row of a group: with what was asked of each, for nobody knows what a “Yes” there says."""
    said = [_asked(part, words) for part, words in _parts(question, row)]
    return "\n".join([f"{question.each} {number}", *said])


def _of_one_day(span: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a span without the part of its latest day where no such day is given and it is the earliest's."""
    if "latest" in span or span.get("latest_part") != span.get("earliest_part"):
        return span
    return {code: answer for code, answer in span.items() if code != "latest_part"}


def _parts_in_words(question: Question, answer: Mapping[str, Any]) -> str:
    """Return a line for each part: with what was asked, but for a choice, whose words say it themselves."""
    answer = _of_one_day(answer) if question.kind == Kind.SPAN else answer
    says_itself = (Kind.CHOICE, Kind.TICK)
    said = [words if part.kind in says_itself else _asked(part, words) for part, words in _parts(question, answer)]
    return "\n".join(said)


def _parts(question: Question, answer: Mapping[str, Any]) -> Iterator[tuple[Question, str]]:
    """Yield each part that has an answer, and the answer in words."""
    for part in parts_of(question):
        if words := answer_in_words(part, answer.get(part.code)):
            yield part, words


def without_brackets(label: str) -> str:
    """Return what a question is called without what stands in brackets at its end."""
    return IN_BRACKETS.sub("", label)


def _asked(part: Question, words: str) -> str:
    label = without_brackets(str(part.label))
    return f"{label} {words}" if label.endswith("?") else f"{label}: {words}"
