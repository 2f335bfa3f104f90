"""Reading a register from a CSV file: its headings say what each column is, and its first column is the identifier."""

import codecs
import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from threading import Lock

from bluelamp.foundation.search.nicknames import nicknames
from bluelamp.people.matching.fields import (
    EMAIL,
    GIVEN,
    NUMBER,
    PHONE,
    Person,
    field_called,
    is_whole_name,
    parted,
    tidy,
)
from bluelamp.people.matching.levels import ROOT

LONGEST = 1_000_000
SEPARATORS = ",;\t"
REMEMBERED = 100_000
WHOLE_NAME = "given names and surname"
LIMITING = Lock()


class NotARegister(Exception):
    """A file cannot be read as a register; the words say where and why."""


@dataclass(frozen=True)
class FromFile:
    """The records of a file in its order, and the headings that mean nothing here."""

    records: list[tuple[str, Person]]
    unknown: list[str]


def read_register(file: Path) -> FromFile:
    """Return the records of a CSV file. Raises `NotARegister`."""
    try:
        rows = rows_in(file.read_bytes())
    except OSError as error:
        raise NotARegister(f"{file} could not be read: {error.strerror}. Check its name.") from error
    except csv.Error as error:
        raise NotARegister(f"{file} is not CSV: {error}. Save it as CSV with commas.") from error
    return _read(iter(rows), file)


def rows_in(raw: bytes) -> list[list[str]]:
    """Return the rows of a file, whichever encoding and separator it was saved with. Raises `csv.Error`."""
    text = _decoded(raw)
    separator = max(SEPARATORS, key=text.partition("\n")[0].count)
    with LIMITING:  # the limit is of the whole process, and other rooms read files too
        before = csv.field_size_limit(LONGEST)
        try:
            return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=True))
        finally:
            csv.field_size_limit(before)


def known_of(values: dict[str, str]) -> Person:
    """Return what is known of someone by field, tidy, from values as they were written; what says nothing is not."""
    return _with_root({field: told for field, value in values.items() if (told := tidy(field, value))})


def _with_root(person: dict[str, str]) -> Person:
    if GIVEN in person:
        person[ROOT] = min({person[GIVEN]} | nicknames().get(person[GIVEN], frozenset()))
    return person


def _read(rows: Iterator[list[str]], file: Path) -> FromFile:
    headings = next(rows, [])
    fields = [WHOLE_NAME if is_whole_name(heading) else field_called(heading) for heading in headings[1:]]
    if not any(fields):
        raise NotARegister(f"{file}: no column is one of a person. Name them in the first line: given_name, surname, …")
    records: dict[str, Person] = {}
    columns = [(field, _writer(field)) for field in fields]
    for line, row in enumerate(rows, 2):
        if not any(row):
            continue
        if not row[0] or row[0] in records:
            raise NotARegister(
                f"{file}, line {line}: the identifier in the first column is missing or stands there twice."
            )
        records[row[0]] = _person(columns, row[1:])
    unknown = [name for name, field in zip(headings[1:], fields, strict=True) if not field]
    return FromFile(list(records.items()), unknown)


def _writer(field: str) -> Callable[[str], str]:
    """Return what writes the values of a column tidy; names and streets come again and again, a phone does not."""
    writes = partial(tidy, field)
    return writes if field in (PHONE, EMAIL, NUMBER, WHOLE_NAME) else lru_cache(REMEMBERED)(writes)


def _person(columns: list[tuple[str, Callable[[str], str]]], row: list[str]) -> Person:
    person: dict[str, str] = {}
    for (field, written), value in zip(columns, row, strict=False):
        if field == WHOLE_NAME:
            person = parted(value) | person
        elif field and value and field not in person and (told := written(value)):
            person[field] = told
    return _with_root(person)


def _decoded(raw: bytes) -> str:
    """Return the text: a file that was put together from several may be in another encoding line by line."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", errors="replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "".join(map(_decoded_line, raw.removeprefix(codecs.BOM_UTF8).splitlines(keepends=True)))


def _decoded_line(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")
