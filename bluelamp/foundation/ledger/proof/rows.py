"""Reading the chain page by page, whatever stands in its rows by now."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final, NamedTuple

from django.conf import settings
from django.db import connection

from bluelamp.foundation.ledger.chain import CANONICAL, COLUMNS, FACTS

AT_A_TIME: Final = 500
BEFORE_ANY: Final = -(2**63)


class Link(NamedTuple):
    """A row of `ledger_sealed` with its entry; `columns` and `facts` are the two values that are hashed."""

    position: Any
    entry_id: Any
    hash: Any
    has_entry: bool
    has_our_types: bool
    columns: bytes
    facts: bytes
    name: Any
    record_id: Any
    digest: Any

    def is_as_we_write(self) -> bool:
        """Say whether the row is stored the one way in which Bluelamp stores it; only SQLite has others."""
        return bool(self.has_our_types) and (not settings.ON_SQLITE or _is_our_json(self.facts))


def links_after(position: Any) -> list[Link]:
    """Return the next page of the chain, in order."""
    with connection.cursor() as cursor:
        cursor.execute(PAGE, [position, AT_A_TIME])
        return [Link(*row) for row in cursor.fetchall()]


@contextmanager
def reading_what_stands_there() -> Iterator[None]:
    """Let text be read that is no UTF-8 any more: SQLite would raise an error where we want to name the entry."""
    if not settings.ON_SQLITE:
        yield
        return
    connection.ensure_connection()
    raw: Any = connection.connection
    raw.text_factory = lambda text: text.decode(errors="replace")
    try:
        yield
    finally:
        raw.text_factory = str


def _is_our_json(stored: bytes) -> bool:
    try:
        return json.dumps(json.loads(stored)).encode() == stored
    except (ValueError, RecursionError):
        return False


def _our_types() -> str:
    if not settings.ON_SQLITE:
        return "TRUE"
    may_be_empty = {"actor_id": "'text', 'null'", "person_id": "'text', 'null'", "digest": "'blob', 'null'"}
    types = {column: may_be_empty.get(column, "'text'") for column in COLUMNS}
    entry = [f"typeof(entry.{column}) IN ({allowed})" for column, allowed in types.items()]
    link = ["typeof(link.position) = 'integer'", "typeof(link.entry_id) = 'text'", "typeof(link.hash) = 'blob'"]
    return " AND ".join(link + entry)


PAGE: Final = f"""
SELECT link.position, link.entry_id, link.hash, entry.id IS NOT NULL, {_our_types()}, {CANONICAL}, {FACTS},
    entry.name, entry.record_id, entry.digest
FROM ledger_sealed AS link LEFT JOIN ledger_entry AS entry ON entry.id = link.entry_id
WHERE link.position > %s ORDER BY link.position LIMIT %s
"""  # noqa: S608 our own names
