"""Adding, removing and pasting rows of a group: the page comes again with all that was typed; none is kept."""

from django.http import QueryDict
from django.utils.translation import ngettext

from bluelamp.reports.check import Checked
from bluelamp.reports.pasting import Pasted


def asks_for_rows(sent: QueryDict) -> bool:
    """Say whether a button was pressed that adds a row or removes one."""
    return "add" in sent or "remove" in sent


def with_other_rows(checked: Checked, sent: QueryDict) -> Checked:
    """Return what to show again of a page: as it was typed, with one row more or less."""
    added = sent.get("add", "")
    name, _dash, number = sent.get("remove", "").rpartition("-")
    typed = {code: _rows(value, added == code, number if name == code else "") for code, value in checked.typed.items()}
    return Checked(typed=typed)


def with_pasted_rows(pasted: Pasted, checked: Checked) -> Checked:
    """Return what to show of a page into which a table was pasted, and what of it cannot be kept."""
    if not pasted.rows:
        return Checked(errors=dict(pasted.errors), typed=checked.typed)
    said = ngettext(
        "We put %(count)s row into the list. Look through it before you go on.",
        "We put %(count)s rows into the list. Look through them before you go on.",
        pasted.rows,
    )
    errors = dict(sorted((checked.errors | dict(pasted.errors)).items(), key=_row))
    return Checked(errors=errors, typed=checked.typed, said=said % {"count": pasted.rows})


def _row(error: tuple[str, str]) -> int:
    """Return the number of the row that an error is in."""
    number = error[0].split("-")[1:2]
    return int(number[0]) if number and number[0].isdigit() else -1


def _rows(value: object, more: bool, less: str) -> object:
    if not isinstance(value, list):
        return value
    rows = [row for place, row in enumerate(value) if str(place) != less]
    return [*rows, {}] if more else rows
