"""Reading one answer from what was typed: what to keep of it, what to show again, and what cannot be kept.

A simple answer is a text, several choices are a list of codes, one in parts is a dict of them, and a group a list of
such dicts; what was left empty is not in it. Fields are named after their question: a part has its code behind a dash,
a part of a group the number of its row between the two.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.foundation.words import tidy
from bluelamp.places.rules import is_point
from bluelamp.reports.definition import OF_PARTS, Kind, Question
from bluelamp.reports.looked_up import looked_up_in
from bluelamp.reports.rules import (
    as_date,
    as_money,
    as_time,
    looks_like_email,
    looks_like_phone,
)
from bluelamp.reports.shipped import parts_of

OF_ONE_TEXT: Final = frozenset(Kind) - OF_PARTS - {Kind.GROUP, Kind.MANY, Kind.DATE}
SHORTEST_WORD = 4
LATEST_BEFORE_EARLIEST: Final = gettext_lazy("The latest day is before the earliest. Change one of the two.")
Typed = MultiValueDict[str, str]


@dataclass(frozen=True)
class Read:
    """An answer as read: `value` is empty where none was given, `typed` what to show again.

    `errors` say what cannot be kept, by the name of the field.
    """

    value: Any
    typed: Any
    errors: dict[str, str] = field(default_factory=dict)


def read_answer(question: Question, name: str, typed: Typed, today: date) -> Read:
    """Read the answer to a question from the fields of a name."""
    match question.kind:
        case kind if kind in OF_ONE_TEXT:
            return read_text(question, name, tidy(typed.get(name, "")))
        case Kind.GROUP:
            return _read_group(question, name, typed, today)
        case Kind.MANY:
            return _read_many(question, name, typed)
        case Kind.DATE:
            return _read_date(question, name, typed, today)
    return _read_parts(question, name, typed, today)


def read_text(question: Question, name: str, text: str) -> Read:
    """Read the answer to a question that has one field, of this name, from the tidied text in it."""
    if question.kind in (Kind.CHOICE, Kind.TICK):
        value = text if any(option.code == text for option in question.options) else ""
        return Read(value, value)
    if len(text) > question.longest:
        lengths = {"length": f"{len(text):,}", "longest": f"{question.longest:,}"}
        too_long = _("Your answer is %(length)s characters long. Shorten it to %(longest)s or fewer.") % lengths
        return Read("", text, {name: too_long})
    value, error = _as_meant(question.kind, text) if text else ("", "")
    return Read("", text, {name: error}) if error else Read(value, text)


def rows_typed(question: Question, name: str, typed: Typed) -> int:
    """Return how many rows of a group were sent, filled in or not."""
    rows = range(question.most)
    return max((row + 1 for row in rows if any(key.startswith(f"{name}-{row}-") for key in typed)), default=0)


def _read_group(question: Question, name: str, typed: Typed, today: date) -> Read:
    rows = [_read_parts(question, f"{name}-{row}", typed, today) for row in range(rows_typed(question, name, typed))]
    errors = {where: error for row in rows for where, error in row.errors.items()}
    return Read([row.value for row in rows if row.value], [row.typed for row in rows], errors)


def _read_parts(question: Question, name: str, typed: Typed, today: date) -> Read:
    """Read each part; one that is needed is only where another part was answered."""
    parts, typed = parts_of(question), _with_picks(question, name, typed)
    reads = {part.code: read_answer(part, f"{name}-{part.code}", typed, today) for part in parts}
    value = {code: read.value for code, read in reads.items() if read.value}
    errors = {where: error for read in reads.values() for where, error in read.errors.items()}
    if value and not errors:
        missing = [part for part in parts if part.required and part.code not in value]
        errors = {f"{name}-{part.code}": str(part.missing) for part in missing}
        errors = errors or _contradiction(question.kind, name, value) or _no_points(question, name, value)
    return Read(value, {code: read.typed for code, read in reads.items()}, errors)


def _with_picks(question: Question, name: str, typed: Typed) -> Typed:
    """Return the fields with each place that was chosen from a list in the parts that keep it."""
    for one in looked_up_in(question):
        if f"{name}-{one.pick}" in typed:
            kept = one.parts_for(tidy(typed.get(f"{name}-{one.pick}", "") or ""))
            typed = MultiValueDict({**dict(typed.lists()), **{f"{name}-{part}": [said] for part, said in kept.items()}})
    return typed


def _no_points(question: Question, name: str, value: Mapping[str, Any]) -> dict[str, str]:
    points = (f"{one.prefix}point" for one in looked_up_in(question))
    wrong = (part for part in points if part in value and not is_point(value[part]))
    return {f"{name}-{part}": _("Give the point as latitude and longitude, like 51.50135,-0.14189.") for part in wrong}


def _contradiction(kind: Kind, name: str, value: Mapping[str, Any]) -> dict[str, str]:
    """Say of parts that are each in order what they cannot mean together."""
    if kind == Kind.SPAN and value.get("latest", "9999") < value.get("earliest", ""):
        return {f"{name}-latest": str(LATEST_BEFORE_EARLIEST)}
    if kind == Kind.HANDLE:
        if value["way"] == "email" and not looks_like_email(value["value"]):
            return {f"{name}-value": _("Enter an e-mail address like name@example.com.")}
        if value["way"] == "phone" and not looks_like_phone(value["value"]):
            return {f"{name}-value": _("Enter a phone number like 07700 900 982.")}
    return {}


def _read_many(question: Question, name: str, typed: Typed) -> Read:
    sent = set(typed.getlist(name))
    codes = [option.code for option in question.options if option.code in sent]
    return Read(codes, codes)


def _as_meant(kind: Kind, text: str) -> tuple[str, str]:
    """Return a text as it is kept, and what is wrong where it is not what was asked for."""
    match kind:
        case Kind.EMAIL if not looks_like_email(text):
            return "", _("Enter an e-mail address like name@example.com, or leave it empty.")
        case Kind.PHONE if not looks_like_phone(text):
            return "", _("Enter a phone number like 07700 900 982, or leave it empty.")
        case Kind.MEMORABLE_WORD if len(text) < SHORTEST_WORD:
            return "", _("Choose a word of 4 letters or more.")
        case Kind.TIME:
            time = as_time(text)
            return time, "" if time else _("Enter a time like 21:30 or 9.30pm, or leave it empty.")
        case Kind.MONEY:
            money = as_money(text)
            return money, "" if money else _("Enter an amount in pounds like 250 or 19.99, or leave it empty.")
    return text, ""


def _read_date(question: Question, name: str, typed: Typed, today: date) -> Read:
    parts = [tidy(typed.get(f"{name}-{part}", "")) for part in ("day", "month", "year")]
    if not any(parts):
        return Read("", "")
    found = as_date(*parts)
    if found is None:
        return Read("", parts, {name: _("Enter a real date with day, month and year, like 27 3 2026.")})
    if found > today and not question.ahead:
        return Read("", parts, {name: _("This date is in the future. Enter today or an earlier day.")})
    return Read(found.isoformat(), found.isoformat())
