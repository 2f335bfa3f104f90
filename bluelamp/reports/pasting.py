"""A table that someone copied out of a spreadsheet, put into the rows of a group as if it had been typed there."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import StringIO
from typing import Final

from django.utils.datastructures import MultiValueDict
from django.utils.dates import MONTHS, MONTHS_3
from django.utils.translation import gettext as _
from django.utils.translation import override

from bluelamp.reports.definition import WITH_OPTIONS, Kind, Page, Question
from bluelamp.reports.reading import Typed, rows_typed
from bluelamp.reports.tables import columns_of, plain, table_name, takes_table

BETWEEN: Final = "\t;,"  # cells, as they are copied, and as Excel and others write them to a file
YEAR_FIRST: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
DAY_FIRST: Final = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2}|[^\W\d_]+)[-/., ]+(\d{4}|\d{2})(?: .*)?")
SECONDS: Final = re.compile(r"(\d{1,2}:\d{2}):\d{2}")
LONGEST: Final = 100_000  # letters of a cell; the limit of the reader itself is for the whole process
ONE_DECIMAL: Final = re.compile(r"[^.]*\d\.\d")
Fields = dict[str, list[str]]  # of one row, by what stands behind its number


class NotATable(ValueError):
    """What was pasted cannot be put into the rows; the text says why and what to do."""


@dataclass(frozen=True)
class Pasted:
    """A page as if it had been typed, how many rows were put in, and what cannot be kept, by the name of its field."""

    typed: Typed
    rows: int = 0
    errors: Mapping[str, str] = field(default_factory=dict)


def pasted_in(page: Page, typed: Typed) -> Pasted | None:
    """Put the table that was pasted into the rows of its group; None where there is none."""
    for question in page.questions:
        table = typed.get(table_name(question.code), "").replace("\0", "").lstrip("\ufeff")
        if takes_table(question) and table.strip():
            try:
                return _with_rows(question, typed, list(_cells(question, table)))
            except NotATable as error:
                return Pasted(typed, errors={table_name(question.code): str(error)})
    return None


def _with_rows(question: Question, typed: Typed, cells: list[list[str]]) -> Pasted:
    name = question.code
    before = [row for row in _rows_before(question, typed) if any("".join(said).strip() for said in row.values())]
    if len(before) + len(cells) > question.most:
        raise NotATable(
            _("This has %(count)s rows, and there is room for %(room)s. Paste fewer, and send the others on their own.")
            % {"count": len(cells), "room": question.most - len(before)}
        )
    others = {key: said for key, said in typed.lists() if not re.match(rf"{name}-\d+-", key)}
    rows, wrong = dict[str, list[str]](), dict[str, str]()
    for number, fields in enumerate([*before, *(_fields(question, row) for row in cells)]):
        rows |= {f"{name}-{number}-{part}": said for part, said in fields.items()}
        wrong |= {f"{name}-{number}-{part}": _not_among(said) for part, said in _unknown(question, fields)}
    return Pasted(MultiValueDict(others | rows), len(cells), wrong)


def _rows_before(question: Question, typed: Typed) -> Iterator[Fields]:
    for row in range(rows_typed(question, question.code, typed)):
        begins = f"{question.code}-{row}-"
        yield {key.removeprefix(begins): said for key, said in typed.lists() if key.startswith(begins)}


def _cells(question: Question, table: str) -> Iterator[list[str]]:
    """Yield the rows of a table that tell of something, each with its cells in the order of the parts."""
    read = _read(table)
    order = _order(question, read[0])
    for row in read[1:] if order or _are_heads(question, read[0]) else read:
        if any(row[len(question.parts) :]):
            raise NotATable(_("A row has more columns than we ask for. Copy only those that are named beside the box."))
        yield [row[place] if place < len(row) else "" for place in order or range(len(question.parts))]


def _read(table: str) -> list[list[str]]:
    first = table.lstrip().splitlines()[0]
    between = max(BETWEEN, key=first.count)
    try:
        read = [[cell.strip() for cell in row] for row in csv.reader(StringIO(table), delimiter=between)]
        if any(len(cell) > LONGEST for row in read for cell in row):
            raise csv.Error
    except csv.Error as error:
        raise NotATable(_("We cannot read this. Copy the rows again, and paste nothing else.")) from error
    if between not in first or not any(map(any, read)):
        raise NotATable(_("There are no columns in this. Copy whole rows of a spreadsheet."))
    return [row for row in read if any(row)]


def _are_heads(question: Question, cells: Sequence[str]) -> bool:
    """Say whether a row names its columns in words that are not ours: one that tells of something has a digit."""
    return len(list(filter(None, cells))) == len(question.parts) and not any(re.search(r"\d", cell) for cell in cells)


def _order(question: Question, heads: Sequence[str]) -> list[int]:
    """Return where each part stands, by the names over the columns; empty where these are not ours."""
    called = [plain(head).casefold() for head in heads]
    ours = [column.casefold() for column in columns_of(question)]
    if not set(called) - {""} <= set(ours):
        return []
    return [called.index(column) if column in called else len(heads) for column in ours]


def _fields(question: Question, cells: list[str]) -> Fields:
    fields = Fields()
    for part, cell in zip(question.parts, cells, strict=True):
        if part.kind == Kind.DATE:
            days = zip(("day", "month", "year"), _date(cell), strict=True)
            fields |= {f"{part.code}-{piece}": [said] for piece, said in days}
        else:
            fields[part.code] = [_as_typed(part, cell)]
    return fields


def _as_typed(part: Question, cell: str) -> str:
    """Return a cell as someone would have typed it or chosen it."""
    if part.kind in WITH_OPTIONS:
        chosen = [
            option.code for option in part.options if cell.casefold() in (option.code, str(option.label).casefold())
        ]
        return chosen[0] if chosen else cell
    if part.kind == Kind.TIME:
        return SECONDS.sub(r"\1", cell)
    return f"{cell}0" if part.kind == Kind.MONEY and ONE_DECIMAL.fullmatch(cell) else cell


def _unknown(question: Question, fields: Fields) -> Iterator[tuple[str, str]]:
    """Yield each part in which something stands that is none of the answers to choose from."""
    for part in question.parts:
        said = "".join(fields.get(part.code, ()))
        if part.kind in WITH_OPTIONS and said and all(option.code != said for option in part.options):
            yield part.code, said


def _not_among(said: str) -> str:
    return _("“%(said)s” is none of these answers. Choose one, or leave it empty.") % {"said": said[:40]}


def _date(cell: str) -> tuple[str, str, str]:
    """Return day, month and year; what is no date stands where the day would, to be seen and mended."""
    if found := YEAR_FIRST.fullmatch(cell):
        return found[3], found[2], found[1]
    if found := DAY_FIRST.fullmatch(cell):
        month = found[2] if found[2].isdigit() else _months().get(found[2].casefold(), found[2])
        return found[1], month, found[3] if len(found[3]) == 4 else f"20{found[3]}"
    return cell, "", ""


def _months() -> dict[str, str]:
    with override("en"):
        english = _named_months()
    return english | _named_months()


def _named_months() -> dict[str, str]:
    return {str(name).casefold(): str(number) for months in (MONTHS, MONTHS_3) for number, name in months.items()}
