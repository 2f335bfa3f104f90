"""Tables that people paste or bring as a file: which column is which, and the cells of each line."""

import csv
from collections.abc import Collection, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Columns:
    """What stands between the cells of a table, and the names of its columns in small letters."""

    between: str
    names: list[str]


def lines_in(text: str) -> list[str]:
    """Return the lines of a text, without what a program put before them."""
    return text.replace("\0", "").lstrip("\ufeff").splitlines()


def columns_in(line: str, wanted: Collection[str]) -> Columns | None:
    """Return the columns that the first line names, None where one that is wanted is missing."""
    for between in (",", ";", "\t"):
        names = [name.strip().strip('"').casefold() for name in line.split(between)]
        if set(wanted) <= set(names):
            return Columns(between, names)
    return None


def rows_in(lines: list[str], columns: Columns, *, longest: int) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the number of each line that is not empty, counted from 1, and its cells; lines are cut at `longest`."""
    for number, line in enumerate(lines[1:], 2):
        if line.strip(f" {columns.between}"):
            cells = next(csv.reader([line[:longest]], delimiter=columns.between))
            yield number, dict(zip(columns.names, (cell.strip() for cell in cells), strict=False))
