"""A list as a file to take away: CSV that no spreadsheet takes for formulas, or JSON."""

import csv
import io
import json
import unicodedata
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Final

# How a cell begins that a spreadsheet would work out, https://owasp.org/www-community/attacks/CSV_Injection.
# How many rows can be taken away at once: enough to work with, and no copy of everything. Pages say it in words.
MOST_TAKEN: Final = 1000
BEGINS_A_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


class Form(StrEnum):
    """What kind of file a list is written as."""

    CSV = "csv"
    JSON = "json"


def written(form: Form, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return a list as a file: CSV with a line of column names, or JSON as an array of objects, in UTF-8.

    In CSV a cell that a spreadsheet would take for a formula begins with an apostrophe, so that it stays text.
    """
    return _as_csv(columns, rows) if form == Form.CSV else _as_json(columns, rows)


def _as_csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(columns)
    writer.writerows([_as_text(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")  # without the mark at its beginning Excel takes it for another encoding


def _as_json(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    listed = [dict(zip(columns, row, strict=True)) for row in rows]
    return json.dumps(listed, ensure_ascii=False, indent=1).encode()


def _as_text(cell: str) -> str:
    plain = unicodedata.normalize("NFKC", cell).lstrip(" ")
    return f"'{cell}" if plain.startswith(BEGINS_A_FORMULA) else cell


def without_guard(cell: str) -> str:
    """Return a cell of a file as it was before `written` guarded it: the apostrophe goes that kept it text."""
    return cell[1:] if cell.startswith("'") and _as_text(cell[1:]) == cell else cell
