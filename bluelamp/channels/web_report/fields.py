"""From a question and what was typed to what the components show."""

from collections.abc import Mapping
from typing import Any, Final

from bluelamp.foundation.design.fields import DateField, ErrorLink, Field, Kind, Option
from bluelamp.reports import definition
from bluelamp.reports.definition import Question

SHOWN_AS: Final[dict[definition.Kind, Kind]] = {
    definition.Kind.CHOICE: "radios",
    definition.Kind.MANY: "checkboxes",
    definition.Kind.LINE: "text",
    definition.Kind.WORDS: "textarea",
    definition.Kind.EMAIL: "email",
    definition.Kind.PHONE: "tel",
    definition.Kind.MEMORABLE_WORD: "text",
}


def fields_for(
    questions: list[Question], values: Mapping[str, Any], errors: Mapping[str, str], *, alone: bool = False
) -> list[Field | DateField]:
    """Return what to show of each question; one that stands alone is the heading of its page."""
    return [_field(question, values.get(question.code), errors.get(question.code, ""), alone) for question in questions]


def error_links(questions: list[Question], errors: Mapping[str, str]) -> list[ErrorLink]:
    """Return the lines of the error summary, in the order of the questions."""
    return [ErrorLink(errors[q.code], f"#{_first_control(q)}") for q in questions if q.code in errors]


def _first_control(question: Question) -> str:
    return f"{question.code}-day" if question.kind == definition.Kind.DATE else question.code


def _field(question: Question, value: Any, error: str, alone: bool) -> Field | DateField:
    if question.kind == definition.Kind.DATE:
        return _date_field(question, value, error, alone)
    chosen = set(value or ()) if question.kind == definition.Kind.MANY else {value}
    several = question.kind in (definition.Kind.CHOICE, definition.Kind.MANY)
    secret = question.kind == definition.Kind.MEMORABLE_WORD
    return Field(
        name=question.code,
        label=str(question.label),
        value="" if several or secret or value is None else str(value),
        hint=str(question.hint),
        error=error,
        options=tuple(
            Option(option.code, str(option.label), str(option.hint), option.code in chosen)
            for option in question.options
            if not option.hidden
        ),
        kind=SHOWN_AS[question.kind],
        is_page_heading=alone,
        label_size="" if alone else "s",
        autocomplete=question.autocomplete,
        spellcheck=question.kind == definition.Kind.WORDS,
        rows=8 if question.longest > 5_000 else 4,
        width=20 if question.longest <= 100 else 0,
    )


def _date_field(question: Question, value: Any, error: str, alone: bool) -> DateField:
    if isinstance(value, list):
        day, month, year = value
    elif value:
        year, month, day = (part.lstrip("0") for part in value.split("-"))
    else:
        day = month = year = ""
    return DateField(
        name=question.code,
        label=str(question.label),
        day=day,
        month=month,
        year=year,
        hint=str(question.hint),
        error=error,
        is_page_heading=alone,
        label_size="" if alone else "s",
    )
