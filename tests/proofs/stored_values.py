"""Changes one byte of one stored value, past Django: any byte on SQLite, one that PostgreSQL takes there."""

import json
import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connection

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Place:
    """Where one value stands."""

    table: str
    key: str
    row: Any
    column: str

    def read(self, form: str = "{0}") -> Any:
        """Return the value, selected in some form."""
        chosen = form.format(f'"{self.column}"')
        with connection.cursor() as cursor:
            cursor.execute(f'SELECT {chosen} FROM {self.table} WHERE "{self.key}" = %s', [self.row])
            return cursor.fetchone()[0]

    def write(self, value: Any, form: str = "%s") -> None:
        """Put another value there."""
        with connection.cursor() as cursor:
            cursor.execute(
                f'UPDATE {self.table} SET "{self.column}" = {form} WHERE "{self.key}" = %s', [value, self.row]
            )


def run(statement: str, *values: Any) -> None:
    """Run a statement past Django."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def let_go_of_triggers() -> None:
    """Let no trigger hold a table, until the transaction is undone."""
    if not settings.ON_SQLITE:
        run("SET LOCAL session_replication_role = replica")
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        names = [name for (name,) in cursor.fetchall()]
    for name in names:
        run(f"DROP TRIGGER {name}")


def change_one_byte(place: Place, at: int, chance: random.Random) -> None:
    """Change a byte of what stands there, which is not NULL: the one of this number, counted round and round."""
    if settings.ON_SQLITE:
        _change_on_sqlite(place, at, chance)
    else:
        _change_on_postgresql(place, at, chance)


def _change_on_sqlite(place: Place, at: int, chance: random.Random) -> None:
    kind = place.read("typeof({0})")
    if kind == "integer":
        place.write(_in_another_byte(place.read(), at % 8, chance))
    else:
        value = _with_another_byte(place.read("CAST({0} AS BLOB)"), at, chance)
        place.write(value, "CAST(%s AS TEXT)" if kind == "text" else "%s")


def _change_on_postgresql(place: Place, at: int, chance: random.Random) -> None:
    value = place.read()
    if place.column == "facts":
        place.write(_other_json(place.read("{0}::text"), at, chance), "%s::jsonb")
    elif isinstance(value, UUID):
        place.write(UUID(bytes=_with_another_byte(value.bytes, at, chance)))
    elif isinstance(value, datetime):
        moment = (value - EPOCH) // timedelta(microseconds=1)
        place.write(EPOCH + timedelta(microseconds=_in_another_byte(moment, 2 + at % 6, chance)))
    elif isinstance(value, int):
        place.write(_in_another_byte(value, at % 8, chance))
    elif isinstance(value, str):
        place.write(_other_text(value, at, chance))
    else:
        place.write(_with_another_byte(bytes(value), at, chance))


def _with_another_byte(value: bytes, at: int, chance: random.Random) -> bytes:
    changed = bytearray(value)
    changed[at % len(changed)] ^= chance.randrange(1, 256)
    return bytes(changed)


def _in_another_byte(value: int, at: int, chance: random.Random) -> int:
    changed = _with_another_byte(value.to_bytes(8, "big", signed=True), at, chance)
    return int.from_bytes(changed, "big", signed=True)


def _other_text(value: str, at: int, chance: random.Random) -> str:
    at %= len(value)
    return value[:at] + chance.choice([letter for letter in "abcdef0123" if letter != value[at]]) + value[at + 1 :]


def _other_json(value: str, at: int, chance: random.Random) -> str:
    """Return other JSON; where a byte cannot be changed without breaking it, some other byte is."""
    while True:
        changed = _other_text(value, at, chance)
        try:
            if json.loads(changed) != json.loads(value):
                return changed
        except ValueError:
            at = chance.randrange(len(value))
