"""Ask by a statement made once: for what every page begins with, where making a statement costs more than asking.

On PostgreSQL each is prepared once for a connection.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from typing import Any, TypeVar
from uuid import UUID

import psycopg
from django.conf import settings
from django.db import connection
from django.db.models import Model

M = TypeVar("M", bound=Model)
Converter = Callable[[Any], Any]
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


def row_of(model: type[M], key: UUID) -> M | None:
    """Return the row of a model with this key, None where there is none, as its manager would."""
    statement, names, converters = _by_key(model)
    for found in ask(statement, key):
        values = [_converted(value, each) for value, each in zip(found, converters, strict=True)]
        return model.from_db(connection.alias, names, values)
    return None


@cache
def _by_key(model: type[Model]) -> tuple[str, list[str], list[list[Converter]]]:
    """Return the statement, the names of its fields, and what makes each of the database's values Python's."""
    fields = model._meta.concrete_fields
    quote = connection.ops.quote_name
    columns = ", ".join(quote(field.column) for field in fields)
    statement = f"SELECT {columns} FROM {quote(model._meta.db_table)} WHERE {quote(model._meta.pk.column)} = %s"  # noqa: S608 names of ours
    made = [field.get_col(model._meta.db_table) for field in fields]
    converters = [connection.ops.get_db_converters(each) + each.get_db_converters(connection) for each in made]
    return statement, [field.attname for field in fields], [
        [lambda value, by=convert, of=each: by(value, of, connection) for convert in all_of]
        for each, all_of in zip(made, converters, strict=True)
    ]


def _converted(value: Any, converters: list[Converter]) -> Any:
    for convert in converters:
        value = convert(value)
    return value


def _for_sqlite(value: UUID | datetime | str | bytes) -> str | bytes:
    if isinstance(value, UUID):
        return value.hex
    return str(value.astimezone(UTC).replace(tzinfo=None)) if isinstance(value, datetime) else value
