"""From a question and what was typed to what the components show."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from django.utils.translation import gettext as _

from bluelamp.foundation.design.fields import DateField, ErrorLink, Field, GroupField, Kind, Option, Row
from bluelamp.reports import definition
from bluelamp.reports.definition import OF_PARTS, WITH_OPTIONS, Question
from bluelamp.reports.looked_up import looked_up_in
from bluelamp.reports.place_fields import Offers, choice_for, finding_for
from bluelamp.reports.shipped import parts_of
from bluelamp.reports.tables import columns_of, table_name, takes_table

Shown = Field | DateField | GroupField
SHOWN_AS: Final[dict[definition.Kind, Kind]] = {
    definition.Kind.CHOICE: "radios",
    definition.Kind.MANY: "checkboxes",
    definition.Kind.TICK: "checkboxes",
    definition.Kind.WORDS: "textarea",
    definition.Kind.EMAIL: "email",
    definition.Kind.PHONE: "tel",
    definition.Kind.FILE: "file",
}
# Shown again in another way, or not at all.
NEVER_TYPED: Final = WITH_OPTIONS | {definition.Kind.MEMORABLE_WORD, definition.Kind.FILE}
WIDTHS: Final = {definition.Kind.TIME: 10, definition.Kind.MONEY: 10}


@dataclass(frozen=True)
class Look:
    """How a question looks: the name of its field, whether it heads its page, what is wrong by name."""

    name: str
    heads: bool
    errors: Mapping[str, str]
    offers: Offers = field(default_factory=dict)

    @property
    def error(self) -> str:
        """Return what is wrong with the field of this name."""
        return self.errors.get(self.name, "")

    def part(self, code: str) -> "Look":
        """Return how a part of the question looks."""
        return Look(f"{self.name}-{code}", False, self.errors, self.offers)


def fields_for(
    questions: list[Question],
    values: Mapping[str, Any],
    errors: Mapping[str, str],
    *,
    heads: bool = False,
    offers: Offers | None = None,
) -> list[Shown]:
    """Return what to show of each question; where it `heads` the page, the first is its heading.

    `offers` are the places that were found, by the name of the field that chooses one of them.
    """
    return [
        _shown(question, values.get(question.code), Look(question.code, heads and not place, errors, offers or {}))
        for place, question in enumerate(questions)
    ]


def error_links(questions: list[Question], errors: Mapping[str, str]) -> list[ErrorLink]:
    """Return the lines of the error summary, in the order of the questions and of their fields, each with its row."""
    dates = _names_of_dates(questions, errors)
    return [
        ErrorLink(f"{_row_of(questions, name)}{said}", f"#{name}-day" if name in dates else f"#{name}")
        for name, said in errors.items()
    ]


def _names_of_dates(questions: list[Question], errors: Mapping[str, str]) -> set[str]:
    """Return the names of those fields with an error that are three boxes."""
    kinds = {question.code: question.kind for question in questions}
    for question in questions:
        kinds |= {f"{question.code}-{part.code}": part.kind for part in parts_of(question)}
    return {name for name in errors if kinds.get(_without_row(name)) == definition.Kind.DATE}


def _row_of(questions: list[Question], name: str) -> str:
    """Return which row of a group a field is in, for a line that does not stand beside it; '' outside of groups."""
    code, _dash, part = name.partition("-")
    number = part.partition("-")[0]
    groups = [question for question in questions if question.code == code and question.kind == definition.Kind.GROUP]
    return f"{groups[0].each} {int(number) + 1}: " if groups and number.isdigit() else ""


def _without_row(name: str) -> str:
    return "-".join(piece for piece in name.split("-") if not piece.isdigit())


def _shown(question: Question, value: Any, look: Look) -> Shown:
    if question.kind == definition.Kind.GROUP:
        return _rows(question, value or [], look)
    if looked_up_in(question):
        return _group(question, look, _rows_with_places(question, value or {}, look))
    if question.kind in OF_PARTS:
        return _group(question, look, (Row("", _fields_of_parts(question, value or {}, look)),))
    return _simple(question, value, look)


def _rows(question: Question, values: list[Mapping[str, Any]], look: Look) -> GroupField:
    count = max(1, len(values))
    rows = [
        Row(
            legend=f"{question.each} {number + 1}",
            fields=_fields_of_parts(question, values[number] if values else {}, look.part(str(number))),
            remove=f"{look.name}-{number}" if count > 1 else "",
        )
        for number in range(count)
    ]
    another = _("Add another: %(what)s") % {"what": str(question.each).lower()}
    add, table = another if count < question.most else "", _table(question, look)
    return _group(question, look, tuple(rows), add=add, table=table)


def _table(question: Question, look: Look) -> Field | None:
    if not takes_table(question):
        return None
    name = table_name(look.name)
    return Field(
        name=name,
        label=_("Paste the rows here"),
        hint=_("One row for each. The columns must be in this order: %(columns)s.")
        % {"columns": "; ".join(columns_of(question))},
        error=look.errors.get(name, ""),
        kind="textarea",
        is_page_heading=False,
        label_size="s",
        rows=6,
        spellcheck=False,
    )


def _group(
    question: Question, look: Look, rows: tuple[Row, ...], *, add: str = "", table: Field | None = None
) -> GroupField:
    return GroupField(
        name=look.name,
        label=str(question.label),
        rows=rows,
        hint=str(question.hint),
        error=look.error,
        add=add,
        table=table,
        is_page_heading=look.heads,
        label_size="" if look.heads else "m",
    )


def _fields_of_parts(question: Question, value: Mapping[str, Any], look: Look) -> tuple[Field | DateField, ...]:
    return tuple(_simple(part, value.get(part.code), look.part(part.code)) for part in parts_of(question))


def _rows_with_places(question: Question, value: Mapping[str, Any], look: Look) -> tuple[Row, ...]:
    """Return the parts that are typed, each that can be looked up with the buttons for it and what was found."""
    ends = {one.typed[-1]: one for one in looked_up_in(question)}
    kept = {part for one in ends.values() for part in one.kept}
    rows: list[Row] = []
    fields: list[Field | DateField] = []
    for part in parts_of(question):
        if part.code not in kept:
            fields.append(_simple(part, value.get(part.code), look.part(part.code)))
        if one := ends.get(part.code):
            name = f"{look.name}-{one.pick}"
            rows.append(Row("", tuple(fields), finding=finding_for(one, name, value, look.offers)))
            choice = choice_for(one, name, value, look.offers)
            fields = [choice] if choice else []
    return (*rows, Row("", tuple(fields)))


def _simple(question: Question, value: Any, look: Look) -> Field | DateField:
    if question.kind == definition.Kind.DATE:
        return _date_field(question, value, look)
    chosen = set(value or ()) if question.kind == definition.Kind.MANY else {value}
    return Field(
        name=look.name,
        label=str(question.label),
        value="" if question.kind in NEVER_TYPED or value is None else str(value),
        hint=str(question.hint),
        error=look.error,
        options=tuple(
            Option(option.code, str(option.label), str(option.hint), option.code in chosen)
            for option in question.options
            if not option.hidden
        ),
        kind=SHOWN_AS.get(question.kind, "text"),
        is_page_heading=look.heads,
        label_size="" if look.heads else "s",
        autocomplete=question.autocomplete,
        inputmode="decimal" if question.kind == definition.Kind.MONEY else "",
        spellcheck=question.kind == definition.Kind.WORDS,
        rows=8 if question.longest > 5_000 else 4,
        width=WIDTHS.get(question.kind, 20 if question.longest <= 100 else 0),
    )


def _date_field(question: Question, value: Any, look: Look) -> DateField:
    if isinstance(value, list):
        day, month, year = value
    elif value:
        year, month, day = (part.lstrip("0") for part in value.split("-"))
    else:
        day = month = year = ""
    return DateField(
        name=look.name,
        label=str(question.label),
        day=day,
        month=month,
        year=year,
        hint=str(question.hint),
        error=look.error,
        is_page_heading=look.heads,
        label_size="" if look.heads else "s",
        autocomplete=question.autocomplete,
    )
