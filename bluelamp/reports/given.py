"""Answers that come as values, not typed: laid out as a form's fields, so that one engine reads them all.

Everything that was given must be read again. A form passes over what it does not know; a machine is told of it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from bluelamp.foundation.words import tidy
from bluelamp.reports.definition import OF_PARTS, Kind, Question, Service
from bluelamp.reports.reading import OF_ONE_TEXT, Read, read_answer, read_text
from bluelamp.reports.rules import holds
from bluelamp.reports.shipped import parts_of

DATE: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
AS_A_WHOLE: Final = OF_ONE_TEXT | {Kind.DATE}  # read as a whole or not at all
IN_WORDS: Final = "words"  # the part of a place that it is where it is given as a text, as forms asked for it once
LONGEST_NAME: Final = 100
MOST_WRONG: Final = 50
Laid = Iterator[tuple[str, list[str]]]


@dataclass(frozen=True)
class Wrong:
    """What is wrong with one answer: the code of the question, the name of the field, and what to say."""

    question: str
    field: str
    says: str


@dataclass
class Given:
    """What the answers to a whole service came to; `wrong` is empty where all can be kept."""

    answers: dict[str, Any] = field(default_factory=dict)
    wrong: list[Wrong] = field(default_factory=list)


class _NotAnAnswer(Exception):
    """A value has not the shape that its question asks for."""

    def __init__(self, name: str, says: str) -> None:
        super().__init__(says)
        self.name, self.says = name, says


def check_given(service: Service, given: Mapping[str, Any], *, today: date) -> Given:
    """Check the answers to every question that a service asks, in order; what it does not ask is wrong."""
    checked, wanted = Given(), set()
    for page in service.pages:
        if not holds(page.only, checked.answers):
            continue
        for question in page.questions:
            if holds(question.only, checked.answers):
                wanted.add(question.code)
                _check_one(checked, question, given.get(question.code), today)
    if not wanted.issuperset(given):
        known = {question.code for page in service.pages for question in page.questions}
        _refuse_others(checked, {code: answer for code, answer in given.items() if code not in wanted}, known)
    del checked.wrong[MOST_WRONG:]
    return checked


def _refuse_others(checked: Given, others: Mapping[str, Any], known: set[str]) -> None:
    """Say of each answer to what was not asked why it is wrong; one behind a branch is, where all else is right."""
    for code, answer in others.items():
        if code not in known:
            checked.wrong.append(_about(code, code, _("There is no such question.")))
        elif answer and not checked.wrong:
            checked.wrong.append(_about(code, code, _("This is not asked after the other answers. Leave it out.")))


def _check_one(checked: Given, question: Question, given: Any, today: date) -> None:
    if question.kind == Kind.FILE and given:
        no_files = _("Files cannot be sent this way yet. Leave it out.")
        checked.wrong.append(_about(question.code, question.code, no_files))
        return
    if not question.required and (given is None or question.kind == Kind.FILE):
        checked.answers[question.code] = _nothing(question)
        return
    try:
        read = _read(question, given, today)
    except _NotAnAnswer as error:
        checked.wrong.append(_about(question.code, error.name, error.says))
        return
    checked.wrong += [_about(question.code, name, says) for name, says in read.errors.items()]
    if question.is_ended_by(read.value):
        ends = _("This answer ends the form, so there is nothing to report with it.")
        checked.wrong.append(_about(question.code, question.code, ends))
        return
    if not read.errors and question.required and not read.value:
        checked.wrong.append(_about(question.code, question.code, str(question.missing)))
    elif not read.errors:
        checked.answers[question.code] = read.value


def _read(question: Question, given: Any, today: date) -> Read:
    """Read what was given, one text without going by the fields of a form. Raises `_NotAnAnswer`."""
    if question.kind in OF_ONE_TEXT and given is not None:
        text = _text(given, question.code)
        laid, read = {question.code: [text]} if text else {}, read_text(question, question.code, text)
    else:
        laid = dict(_lay_out(question, question.code, given))
        read = read_answer(question, question.code, MultiValueDict(laid), today)
    _compare(question, laid, read)
    return read


def _nothing(question: Question) -> Any:
    """Return what is read where nothing was given."""
    if question.kind in (Kind.MANY, Kind.GROUP, Kind.FILE):
        return []
    return {} if question.kind in OF_PARTS else ""


def _compare(question: Question, laid: Mapping[str, list[str]], read: Read) -> None:
    """See that what was read has every field that was given, so that nothing was passed over."""
    if not laid or read.errors or (read.value and question.kind in AS_A_WHOLE):
        return
    back = dict(_lay_out(question, question.code, read.value))
    lost = [name for name, values in laid.items() if len(values) != len(back.get(name, ()))]
    if lost:
        raise _NotAnAnswer(lost[0], _("This is none of the answers to choose from, or is there twice."))


def _lay_out(question: Question, name: str, given: Any) -> Laid:
    """Yield the fields that a form would send for an answer. Raises `_NotAnAnswer`."""
    if given is None:
        return
    if question.kind == Kind.GROUP:
        yield from _lay_out_rows(question, name, given)
    elif question.kind in OF_PARTS:
        yield from _lay_out_parts(question, name, given)
    elif question.kind == Kind.MANY:
        if not isinstance(given, list | tuple) and given != "":
            raise _NotAnAnswer(name, _("Give this as a list of codes."))
        if given:
            yield name, [_text(each, name) for each in given]
    elif text := _text(given, name):
        yield from _lay_out_date(name, text) if question.kind == Kind.DATE else [(name, [text])]


def _lay_out_rows(question: Question, name: str, given: Any) -> Laid:
    if not isinstance(given, list):
        raise _NotAnAnswer(name, _("Give this as a list."))
    if len(given) > question.most:
        raise _NotAnAnswer(name, _("These are more than %(most)s.") % {"most": question.most})
    for number, row in enumerate(given):
        fields = list(_lay_out_parts(question, f"{name}-{number}", row))
        if not fields:
            raise _NotAnAnswer(f"{name}-{number}", _("This is empty. Leave it out."))
        yield from fields


def _lay_out_parts(question: Question, name: str, given: Any) -> Laid:
    if question.kind == Kind.PLACE and isinstance(given, str):
        given = {IN_WORDS: given}
    if not isinstance(given, dict):
        raise _NotAnAnswer(name, _("Give this as an object with a value for each part."))
    parts = {part.code: part for part in parts_of(question)}
    for code, value in given.items():
        if code not in parts:
            raise _NotAnAnswer(f"{name}-{code}", _("There is no such part."))
        yield from _lay_out(parts[code], f"{name}-{code}", value)


def _lay_out_date(name: str, text: str) -> Laid:
    found = DATE.fullmatch(text)
    if found is None:
        raise _NotAnAnswer(name, _("Give this as a date like 2026-03-27."))
    yield from zip((f"{name}-year", f"{name}-month", f"{name}-day"), ([part] for part in found.groups()), strict=True)


def _text(given: Any, name: str) -> str:
    if not isinstance(given, str):
        raise _NotAnAnswer(name, _("Give this as a text."))
    return tidy(given)


def _about(question: str, name: str, says: str) -> Wrong:
    return Wrong(question[:LONGEST_NAME], name[:LONGEST_NAME], says)
