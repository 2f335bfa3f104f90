"""Adding and removing rows of a group: the page comes again with all that was typed, and nothing is kept or refused."""

from django.http import QueryDict

from bluelamp.reports.check import Checked


def asks_for_rows(sent: QueryDict) -> bool:
    """Say whether a button was pressed that adds a row or removes one."""
    return "add" in sent or "remove" in sent


def with_other_rows(checked: Checked, sent: QueryDict) -> Checked:
    """Return what to show again of a page: as it was typed, with one row more or less."""
    added = sent.get("add", "")
    name, _dash, number = sent.get("remove", "").rpartition("-")
    typed = {code: _rows(value, added == code, number if name == code else "") for code, value in checked.typed.items()}
    return Checked(typed=typed)


def _rows(value: object, more: bool, less: str) -> object:
    if not isinstance(value, list):
        return value
    rows = [row for place, row in enumerate(value) if str(place) != less]
    return [*rows, {}] if more else rows
