"""What is hashed when an entry is sealed, the same on every database, so that anyone with an export can check it.

The hash at a position is the SHA-256 of three things, one after the other: the hash at the position before (32 zero
bytes before the first), the position, and every column of the entry. The position and each column stand as a
netstring, `LENGTH:BYTES,`, and a column without a value as `-,`, so that none runs into the next. The columns come in
the order of `COLUMNS`, as text in UTF-8: ids as 32 digits, the moment in UTC with six digits of the second, bytes in
hexadecimal, facts as JSON in ASCII without spaces, its keys sorted.
"""

import json
from hashlib import sha256
from typing import Final

from django.conf import settings

BEFORE_THE_FIRST: Final = bytes(32)
IDS: Final = ("id", "actor_id", "record_id", "person_id")
COLUMNS: Final = (
    "id",
    "name",
    "operation",
    "actor_kind",
    "actor_id",
    "at",
    "record_id",
    "person_id",
    "digest",
    "facts",
)


def next_hash(before: bytes, position: int, columns: bytes, facts: bytes) -> bytes:
    """Return the hash of an entry at a position, from the two values that `CANONICAL` and `FACTS` select of it."""
    place = str(position).encode()
    facts = canonical_facts(facts)
    return sha256(
        b"%b%d:%b,%b%d:%b," % (before, len(place), place, columns, len(facts), facts),
    ).digest()


def canonical_facts(stored: bytes) -> bytes:
    """Return stored JSON in its canonical form; what cannot be read stands as it is, for the chain must go on."""
    try:
        text = stored.decode()
        facts, end = _read(text)
        return _written(facts).encode() if end == len(text) else stored
    except (ValueError, RecursionError):
        return stored


_read: Final = json.JSONDecoder().raw_decode
_written: Final = json.JSONEncoder(sort_keys=True, separators=(",", ":")).encode


def _netstring_on_sqlite(column: str) -> str:
    value = {
        "at": "iif(length(entry.at) = 19, entry.at || '.000000', entry.at)",
        "digest": "iif(entry.digest IS NULL, NULL, lower(hex(entry.digest)))",
    }.get(column, f"entry.{column}")
    return f"ifnull(length(CAST({value} AS BLOB)) || ':' || {value}, '-') || ','"


def _netstring_on_postgresql(column: str) -> str:
    value = {
        "at": "to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')"
        " || CASE WHEN entry.at < '0001-01-01T00:00Z' THEN ' BC' ELSE '' END",
        "digest": "encode(entry.digest, 'hex')",
        **{name: f"replace(entry.{name}::text, '-', '')" for name in IDS},
    }.get(column, f"entry.{column}")
    return f"coalesce(octet_length({value}) || ':' || {value}, '-') || ','"


def _canonical() -> tuple[str, str]:
    if settings.ON_SQLITE:
        columns = " || ".join(map(_netstring_on_sqlite, COLUMNS[:-1]))
        return f"CAST({columns} AS BLOB)", "CAST(entry.facts AS BLOB)"
    columns = " || ".join(map(_netstring_on_postgresql, COLUMNS[:-1]))
    return f"convert_to({columns}, 'UTF8')", "convert_to(entry.facts::text, 'UTF8')"


# Two values of a row of `ledger_entry AS entry`, both as bytes: all columns but the last as netstrings, and the facts.
CANONICAL, FACTS = _canonical()
