"""Write new rows of several tables in one go.

Django's ORM takes more time to write the six rows of a report than the database does. These functions send the
same values through the same field conversions, with the statement for each table made once: on PostgreSQL one
prepared statement for all rows, on SQLite one prepared statement a row.
"""

from collections.abc import Sequence
from functools import cache
from itertools import groupby
from typing import Any

import psycopg
from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connection, connections, models, transaction

from bluelamp.foundation.database.sqlite.group_commit import commit_with_others


def insert_together(*rows: models.Model) -> None:
    """Insert unsaved instances, whatever their tables, inside the caller's transaction.

    Every instance must already carry its primary key unless the database makes it (it is not read back). Rows of one
    table belong side by side; on SQLite a row must come after those it refers to.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("insert_together needs a transaction around it: call it from an action.")
    with connection.wrap_database_errors:
        _insert_in_order(rows)
    for row in rows:
        row._state.adding = False
        row._state.db = connection.alias


def insert_at_once(*rows: models.Model) -> None:
    """Insert like `insert_together`, in a transaction of its own that is on the disk when this returns.

    On PostgreSQL the one statement is the transaction; on SQLite it is shared with other threads. Inside a
    transaction that someone else opened, the rows are on the disk when that one is.
    """
    if connection.in_atomic_block:
        with transaction.atomic():
            insert_together(*rows)
    elif settings.ON_SQLITE:
        commit_with_others(lambda: insert_together(*rows))
    else:
        connection.ensure_connection()
        with connection.wrap_database_errors:
            _insert_in_order(rows)


def _insert_in_order(rows: Sequence[models.Model]) -> None:
    by_table = [list(same) for _, same in groupby(rows, key=type)]
    if settings.ON_SQLITE:
        for same in by_table:
            connection.connection.execute(_insert(type(same[0]), len(same), "?"), _values(same))
    else:
        statement = _one_statement(tuple((type(same[0]), len(same)) for same in by_table))
        psycopg.Cursor(connection.connection).execute(statement, _values(rows), prepare=True)


def _values(rows: Sequence[models.Model]) -> list[Any]:
    database = connections[DEFAULT_DB_ALIAS]  # the proxy costs more than the conversion
    return [
        field.get_db_prep_save(field.pre_save(row, add=True), connection=database)
        for row in rows
        for field in _columns(type(row))
    ]


@cache
def _columns(model: type[models.Model]) -> list[Any]:
    return [field for field in model._meta.concrete_fields if not isinstance(field, models.AutoField)]


@cache
def _insert(model: type[models.Model], count: int, placeholder: str) -> str:
    columns = _columns(model)
    names = ", ".join(f'"{field.column}"' for field in columns)
    marks = "(" + ", ".join(placeholder for _ in columns) + ")"
    return f'INSERT INTO "{model._meta.db_table}" ({names}) VALUES {", ".join([marks] * count)}'  # noqa: S608 our own names


@cache
def _one_statement(tables: tuple[tuple[type[models.Model], int], ...]) -> bytes:
    *first, last = [_insert(model, count, "%s") for model, count in tables]
    steps = ", ".join(f"step{number} AS ({insert})" for number, insert in enumerate(first))
    return (f"WITH {steps} {last}" if steps else last).encode()
