"""Reading a register that was brought: what each column may be, who is in it, which rows are refused and why."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from bluelamp.foundation.lists import without_guard
from bluelamp.foundation.words import tidy
from bluelamp.people.matching import fields
from bluelamp.people.matching.weights import HOME
from bluelamp.people.rules import FEWEST_DIGITS, SEVERAL, Column, HandleKind, WhyRefused

IDENTIFIERS: Final = frozenset({"id", "identifier", "record", "record_id", "unique_id", "urn", "reference", "ref"})
SINCES: Final = frozenset({"since", "from", "last_seen", "last_contact", "updated", "date"})
COLUMN_OF: Final = {
    fields.GIVEN: Column.GIVEN,
    fields.SURNAME: Column.SURNAME,
    fields.PHONE: Column.PHONE,
    fields.EMAIL: Column.EMAIL,
    **dict.fromkeys(HOME, Column.POST),
}
FIELD_OF: Final = {HandleKind.PHONE: fields.PHONE, HandleKind.EMAIL: fields.EMAIL}
UNREAD: Final = "\ufffd"
LONGEST: Final = 254
SHAPE_SHOWS: Final = 24
Way = tuple[HandleKind, str]
"""One way to reach someone, as it is written."""


@dataclass(frozen=True)
class Row:
    """Someone in a register: the number of the row, the identifier there, the name and the ways to reach them."""

    number: int
    identifier: str
    name: str
    ways: tuple[Way, ...]
    since: date | None


@dataclass(frozen=True)
class Refused(Exception):
    """A row does not come in."""

    why: WhyRefused


@dataclass(frozen=True)
class Rows:
    """All rows of a register: who is in it, and the numbers of those that are refused, each with why."""

    people: list[Row]
    refused: list[tuple[int, WhyRefused]]


def guessed(headings: Sequence[str]) -> list[Column]:
    """Return what each column may be by its heading; the first is the identifier where no heading says so."""
    columns: list[Column] = []
    for heading in headings:
        column = _meant(heading)
        columns.append(Column.NOTHING if column in columns and column not in SEVERAL else column)
    if columns and Column.IDENTIFIER not in columns and not columns[0]:
        columns[0] = Column.IDENTIFIER
    return columns


def shape_of(value: str) -> str:
    """Return how a cell is written and nothing of what it says: `Aaa Aaaaaa`, `99999 999999`."""
    plain = re.sub(r"[^\W\d_]", lambda letter: "A" if letter[0].isupper() else "a", re.sub(r"\d", "9", value))
    return plain[:SHAPE_SHOWS]


def read_rows(table: Sequence[Sequence[str]], columns: Sequence[str], *, on: date) -> Rows:
    """Return the rows of a table, whose first names the columns, as they are on a day."""
    found, seen = Rows([], []), set[str]()
    for number, cells in enumerate(table[1:], 2):
        if not any(cell.strip() for cell in cells):
            continue
        try:
            row = _row(number, cells, columns, on)
            if row.identifier in seen:
                raise Refused(WhyRefused.TWICE)
        except Refused as refused:
            found.refused.append((number, refused.why))
        else:
            seen.add(row.identifier)
            found.people.append(row)
    return found


def used_by_several(people: Collection[Row]) -> set[Way]:
    """Return the ways, as they are compared, that people of different names have: they tell nobody from anybody."""
    names = defaultdict[Way, set[str]](set)
    for row in people:
        for way in row.ways:
            names[compared(way)].add(_name_compared(row.name))
    return {way for way, theirs in names.items() if len(theirs) > 1}


def compared(way: Way) -> Way:
    """Return a way in the one spelling that it is compared in."""
    kind, value = way
    return kind, fields.tidy(FIELD_OF[kind], value) if kind in FIELD_OF else " ".join(value.casefold().split())


def _meant(heading: str) -> Column:
    code = re.sub(r"[^a-z0-9]+", "_", heading.strip().lower()).strip("_")
    if code in IDENTIFIERS:
        return Column.IDENTIFIER
    if code in SINCES:
        return Column.SINCE
    if fields.is_whole_name(heading):
        return Column.NAME
    plain = re.sub(r"^(home|work|mobile|other)_(?=.)|_?[0-9]+$", "", code)
    return COLUMN_OF.get(fields.field_called(heading) or fields.field_called(plain), Column.NOTHING)


def _row(number: int, cells: Sequence[str], columns: Sequence[str], on: date) -> Row:
    if any(cell.strip() for cell in cells[len(columns) :]):
        raise Refused(WhyRefused.TOO_MANY_CELLS)
    told = defaultdict[str, list[str]](list)
    for column, cell in zip(columns, cells, strict=False):
        if column and (words := " ".join(tidy(without_guard(cell)).split())):
            told[column].append(words)
    written = [words for each in told.values() for words in each]
    if any(UNREAD in words for words in written):
        raise Refused(WhyRefused.UNREADABLE)
    if any(len(words) > LONGEST for words in written):
        raise Refused(WhyRefused.TOO_LONG)
    if not told[Column.IDENTIFIER]:
        raise Refused(WhyRefused.NO_IDENTIFIER)
    name, ways = _name(told), tuple(dict.fromkeys(_ways(told)))
    if not name and not ways:
        raise Refused(WhyRefused.NOBODY)
    return Row(number, told[Column.IDENTIFIER][0], name, ways, _since(told, on))


def _name(told: dict[str, list[str]]) -> str:
    parts = told.get(Column.NAME) or [*told.get(Column.GIVEN, []), *told.get(Column.SURNAME, [])]
    name = " ".join(parts)
    if name and not fields.parted(name):
        raise Refused(WhyRefused.NAMES_NOBODY)
    return name


def _ways(told: dict[str, list[str]]) -> Iterator[Way]:
    for phone in told.get(Column.PHONE, []):
        if sum(letter.isdigit() for letter in phone) < FEWEST_DIGITS:
            raise Refused(WhyRefused.PHONE)
        yield HandleKind.PHONE, phone
    for email in told.get(Column.EMAIL, []):
        if not re.fullmatch(r"[^@\s]+@[^@\s]+", email):
            raise Refused(WhyRefused.EMAIL)
        yield HandleKind.EMAIL, email
    if told.get(Column.POST):
        yield HandleKind.POST, ", ".join(told[Column.POST])  # the parts of one address, in the order of the columns
    for social in told.get(Column.SOCIAL, []):
        yield HandleKind.SOCIAL, social


def _since(told: dict[str, list[str]], on: date) -> date | None:
    if not told.get(Column.SINCE):
        return None
    for written in fields.WRITTEN_DATES:
        if found := written.fullmatch(told[Column.SINCE][0]):
            try:
                day = date(int(found["y"]), int(found["m"]), int(found["d"]))
            except ValueError:
                break
            if day <= on:
                return day
    raise Refused(WhyRefused.DAY)


def _name_compared(name: str) -> str:
    return " ".join(sorted(fields.parted(name).values()))
