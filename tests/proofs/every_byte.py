"""Every byte that is stored in the ledger and in the words it answers for, with what must be named if it changes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.conf import settings
from django.db import connection

from bluelamp.foundation.ledger.models import Head
from tests.proofs.stored_values import Place, change_one_byte
from tests.proofs.tampering import Found, Ledger

ENTRY: Final = (
    "id",
    "name",
    "operation",
    "actor_kind",
    "actor_id",
    "at",
    "record_id",
    "person_id",
    "facts",
    "digest",
)
HEAD: Final = ("position", "hash", "at", "public_key", "signature")
WORDS: Final = {
    "contacts_message": ("direction", "words"),
    "contacts_attachment": ("file_id",),
    "files_file": ("sha256", "kind", "name"),
    "people_person": ("name",),
    "people_handle": ("kind", "value", "safety"),
    "reports_report": ("service",),
}


@dataclass(frozen=True)
class Byte:
    """One byte of a stored value, and what must be named."""

    place: Place
    at: int
    expected: Found

    @property
    def kind(self) -> str:
        """The column it is in."""
        return f"{self.place.table}.{self.place.column}"

    def __call__(self, ledger: Ledger) -> Found:
        """Change it."""
        change_one_byte(self.place, self.at, ledger.chance)
        return self.expected


def rounds_of_bytes(ledger: Ledger) -> Iterator[Byte]:
    """Yield every byte, in another order each time round, the first time beginning with one of each column."""
    every = [Byte(place, at, expected) for place, expected in _values(ledger) for at in range(_size(place))]
    ledger.chance.shuffle(every)
    yield from {byte.kind: byte for byte in every}.values()
    while True:
        yield from every
        ledger.chance.shuffle(every)


def _values(ledger: Ledger) -> Iterator[tuple[Place, Found]]:
    for position, entry in enumerate(ledger.entries, 1):
        expected = Found(range(position, position + 1), text=str(UUID(str(entry))))
        for column in ENTRY:
            yield Place("ledger_entry", "id", entry, column), expected
        for column in ("position", "entry_id", "hash"):
            yield Place("ledger_sealed", "position", position, column), expected
    for column in HEAD:
        yield Place("ledger_head", "id", Head.objects.get().pk, column), Found(range(1, ledger.end + 2))
    for table, columns in WORDS.items():
        for row in _ids(table):
            for column in columns:
                yield Place(table, "id", row, column), Found(text=str(UUID(str(row))))


def _ids(table: str) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id FROM {table}")
        return [row for (row,) in cursor.fetchall()]


def _size(place: Place) -> int:
    """Return how many bytes a value has, 0 for NULL."""
    form = "length(CAST({0} AS BLOB))" if settings.ON_SQLITE else "pg_column_size({0})"
    numbers = 8 if place.column == "position" else None
    return numbers or place.read(form) or 0
