"""Ask by a statement made once: for what every page begins with, where making a statement costs more than asking.

On PostgreSQL each is prepared once for a connection.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from typing import Any, TypeVar, cast
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.models import Field, Model

from bluelamp.foundation.database.prepared import run_prepared

M = TypeVar("M", bound=Model)
Column = tuple["Field[Any, Any]", list[Callable[..., Any]]]
Rows = list[tuple[Any, ...]]
Value = UUID | datetime | str | bytes | int | None


def ask(statement: str, *values: Value) -> Rows:
    """Run a statement with a `%s` for each value, and return the rows that it finds or gives back."""
    asked = [_for_sqlite(value) for value in values] if settings.ON_SQLITE else values
    here = connections[DEFAULT_DB_ALIAS]
    if here.queries_logged:
        with here.cursor() as cursor:
            cursor.execute(statement, asked)
            return list(cursor.fetchall()) if cursor.description else []
    here.ensure_connection()
    raw: Any = here.connection
    with here.wrap_database_errors:
        if settings.ON_SQLITE:
            return list(raw.execute(_with_sqlites_marks(statement), asked))
        return run_prepared(raw, _with_numbered_marks(statement), asked)


@cache
def _with_sqlites_marks(statement: str) -> str:
    return statement.replace("%s", "?").replace("%%", "%")


@cache
def _with_numbered_marks(statement: str) -> str:
    return statement % tuple(f"${number}" for number in range(1, statement.count("%s") + 1))


def row_of(model: type[M], key: UUID | str, *, by: str = "pk", locked: bool = False) -> M | None:
    """Return the row of a model with this key, None where there is none, as its manager would.

    `by` is a field whose values are unique. A row that is `locked` is nobody else's to change until the transaction
    ends, around which there must be one.
    """
    return next(iter(rows_of(model, key, by=by, locked=locked)), None)


def bring_up_to_date(row: Model) -> None:
    """Lock a row that may have changed, and bring the object up to what is there; related rows are read anew.

    Raises `ObjectDoesNotExist` where it is gone, and as `row_of` does outside a transaction.
    """
    model = type(row)
    fresh = row_of(model, row.pk, locked=True)
    if fresh is None:
        raise ObjectDoesNotExist(f"No {model.__name__} has this key any more.")
    row.__dict__.update({name: value for name, value in fresh.__dict__.items() if name != "_state"})
    row._state.fields_cache.clear()


def rows_of(model: type[M], key: UUID | str, *, by: str, locked: bool = False) -> list[M]:
    """Return every row of a model whose field `by` has this value, in any order."""
    if locked and not connection.in_atomic_block:
        raise RuntimeError("A row can be locked in a transaction only: call this from an action.")
    statement, names, columns = _statement_for(model, by, locked and not settings.ON_SQLITE)
    return [
        model.from_db(
            connection.alias, names, [_as_python(value, *column) for value, column in zip(found, columns, strict=True)]
        )
        for found in ask(statement, key)
    ]


@cache
def _statement_for(model: type[Model], by: str, for_update: bool) -> tuple[str, list[str], list[Column]]:
    """Return the statement, and the names and columns it asks for, each with what makes a value of it Python's."""
    table, quote = model._meta.db_table, connection.ops.quote_name
    fields = [field.get_col(table) for field in model._meta.concrete_fields]
    columns = [
        (each.target, connection.ops.get_db_converters(each) + each.get_db_converters(connection)) for each in fields
    ]
    asked = ", ".join(quote(str(field.column)) for field, _ in columns)
    key = model._meta.pk if by == "pk" else model._meta.get_field(by)
    found = quote(str(cast("Field[Any, Any]", key).column))
    statement = f"SELECT {asked} FROM {quote(table)} WHERE {found} = %s"  # noqa: S608 the names are ours
    if for_update:  # on SQLite whoever is in a transaction is the only one who writes
        statement += " FOR NO KEY UPDATE"  # keys never change, and rows that refer to it may come in meanwhile
    return statement, [field.attname for field, _ in columns], columns


def _as_python(value: Any, field: "Field[Any, Any]", converters: list[Callable[..., Any]]) -> Any:
    for convert in converters:
        value = convert(value, field, connection)
    return value


def _for_sqlite(value: Value) -> str | bytes | int | None:
    if isinstance(value, UUID):
        return value.hex
    return str(value.astimezone(UTC).replace(tzinfo=None)) if isinstance(value, datetime) else value
