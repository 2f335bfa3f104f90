"""Reading CSV files as people have them, and saying in a sentence what is wrong with one and where."""

import csv
from _csv import Reader
from collections import Counter
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import Final, Protocol
from unicodedata import normalize

import numpy as np

LARGEST: Final = 1e15  # numbers above this are not told apart from their neighbours when they are added up
YES: Final = {"1", "1.0", "yes", "true", "y"}
NO: Final = {"0", "0.0", "no", "false", "n"}
Row = dict[str, str]


class File(Protocol):
    """A file on disk, or one that was sent; as text it is what it is called."""

    def read_bytes(self) -> bytes:
        """Return what is in it."""
        ...


class NotUsable(Exception):
    """A file that nothing can be estimated from; the sentence says what and where, and what to do."""


def rows_of(file: File, needed: Sequence[str]) -> Iterator[tuple[int, Row]]:
    """Give each row that is not empty with its line, its cells by what their columns are called."""
    header, rows = table_of(file)
    absent = [name for name in needed if name not in header]
    if absent:
        raise NotUsable(f"{file} has no column {absent[0]}. Its columns are: {', '.join(header) or 'none'}.")
    twice = _twice([name for name in header if name])
    if twice:
        raise NotUsable(f"{file} has two columns that are called {twice}. Rename one, or take it out.")
    asked_twice = _twice(needed)
    if asked_twice:
        raise NotUsable(f"{file}: {asked_twice} cannot be two things at once. Name another column for one of them.")
    for line, cells in rows:
        yield line, {name: cell for name, cell in zip(header, cells, strict=False) if name}


def table_of(file: File) -> tuple[list[str], Iterator[tuple[int, list[str]]]]:
    """Return the names of columns, and each row that is not empty with the line that it begins on.

    Every cell is without the spaces around it, and a row that ends too early has empty ones.
    """
    lines = csv.reader(StringIO(_text(file), newline=""), strict=True)
    header = [name.strip() for name in _next(file, lines) or []]
    return header, _cells(file, lines, len(header))


def _cells(file: File, lines: Reader, columns: int) -> Iterator[tuple[int, list[str]]]:
    line = lines.line_num + 1
    while (row := _next(file, lines)) is not None:
        cells = [cell.strip() for cell in row]
        if any(cells[columns:]):
            raise NotUsable(f"{file}, line {line}: there are more cells than the {columns} columns that have a name.")
        if any(cells):
            yield line, (cells + [""] * columns)[:columns]
        line = lines.line_num + 1


def _next(file: File, lines: Reader) -> list[str] | None:
    line = lines.line_num + 1
    try:
        return next(lines, None)
    except csv.Error as error:
        raise NotUsable(f"{file}, line {line}: this cannot be read as CSV: {error}.") from error


def _text(file: File) -> str:
    """Return what is in a file, with each letter written in one way only, or two spellings of a name were two areas."""
    try:
        content = file.read_bytes()
        return normalize("NFC", content.decode("utf-8-sig"))
    except OSError as error:
        raise NotUsable(f"{file} cannot be read as a CSV file in UTF-8: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise NotUsable(
            f"{file} cannot be read as a CSV file in UTF-8: line {line} is in another code. Save it as CSV UTF-8."
        ) from error


def must_be_there(file: File, line: int, name: str, row: Row) -> None:
    """Raise `NotUsable` where a row has nothing in a column."""
    if not row[name]:
        raise NotUsable(f"{file}, line {line}: {name} is empty. Write it there, or take the row out.")


def number_in(file: File, line: int, name: str, text: str) -> float:
    """Return the number that a cell holds. Raises `NotUsable`."""
    try:
        number = float(text)
    except ValueError:
        number = float("nan")
    if np.isnan(number):
        raise NotUsable(f"{file}, line {line}: {name} is '{text}', which is no number.")
    if abs(number) > LARGEST:
        raise NotUsable(f"{file}, line {line}: {name} is '{text}', which is too large a number.")
    return number


def _twice(names: Sequence[str]) -> str:
    return next((name for name, times in Counter(names).items() if times > 1), "")
