"""Ask by a statement written by hand: for what every page begins with, where making a statement costs more than asking.

On PostgreSQL each is prepared once for a connection.
"""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import psycopg
from django.conf import settings
from django.db import connection

Rows = list[tuple[Any, ...]]


def ask(statement: str, *values: UUID | datetime | str | bytes) -> Rows:
    """Return the rows that a statement with a `%s` for each value finds."""
    if settings.ON_SQLITE or connection.queries_logged:
        with connection.cursor() as cursor:
            cursor.execute(statement, [_for_sqlite(value) for value in values] if settings.ON_SQLITE else values)
            found: Rows = cursor.fetchall()
            return found
    connection.ensure_connection()
    raw: Any = connection.connection
    with connection.wrap_database_errors:
        return psycopg.Cursor(raw).execute(statement.encode(), values, prepare=True).fetchall()


def _for_sqlite(value: UUID | datetime | str | bytes) -> str | bytes:
    if isinstance(value, UUID):
        return value.hex
    return str(value.astimezone(UTC).replace(tzinfo=None)) if isinstance(value, datetime) else value
