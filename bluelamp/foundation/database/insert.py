"""Write new rows of several tables in one go.

Django's ORM takes more time to write the rows of a report than the database does. These functions write the
same values, with the statement for each table made once: on PostgreSQL one
prepared statement for all rows, on SQLite one prepared statement a row.
"""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connection, connections, models, transaction

from bluelamp.foundation.database.conversion import Conversion, conversion_of
from bluelamp.foundation.database.prepared import run_prepared
from bluelamp.foundation.database.sqlite.group_commit import commit_with_others

Step = tuple[str, list[Any]]


def insert_together(*rows: models.Model) -> None:
    """Insert unsaved instances, whatever their tables, inside the caller's transaction.

    Every instance must already carry its primary key unless the database makes it (it is not read back). Rows of one
    table belong side by side; on SQLite a row must come after those it refers to.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("insert_together needs a transaction around it: call it from an action.")
    _run(_steps(rows))
    _mark_as_stored(rows)


def insert_at_once(*rows: models.Model) -> None:
    """Insert like `insert_together`, in a transaction of its own that is on the disk when this returns.

    On PostgreSQL the one statement is the transaction; on SQLite it is shared with other threads. Inside a
    transaction that someone else opened, the rows are on the disk when that one is.
    """
    steps = _steps(rows)
    if connection.in_atomic_block:
        with transaction.atomic():
            _run(steps)
    elif settings.ON_SQLITE:
        commit_with_others(lambda: _run(steps))
    else:
        connection.ensure_connection()
        _run(steps)
    _mark_as_stored(rows)


def _steps(rows: Sequence[models.Model]) -> list[Step]:
    """Return the statements to run, in order, with their values: as much as can be done before a transaction."""
    by_table = [list(same) for _, same in groupby(rows, key=type)]
    if settings.ON_SQLITE:
        return [(_insert(type(same[0]), len(same), None), _values(same)) for same in by_table]
    return [(_one_statement(tuple((type(same[0]), len(same)) for same in by_table)), _values(rows))]


def _run(steps: list[Step]) -> None:
    here = connections[DEFAULT_DB_ALIAS]
    raw: Any = here.connection
    with here.wrap_database_errors:
        if settings.ON_SQLITE:
            for statement, values in steps:
                raw.execute(statement, values)
            return
        for statement, values in steps:
            run_prepared(raw, statement, values)


def _mark_as_stored(rows: Sequence[models.Model]) -> None:
    for row in rows:
        row._state.adding = False
        row._state.db = DEFAULT_DB_ALIAS


def _values(rows: Sequence[models.Model]) -> list[Any]:
    values: list[Any] = []
    for row in rows:
        held_in, conversions = _reading(type(row))
        held = list(held_in(row.__dict__))
        for place, convert in conversions:
            if held[place] is not None:
                held[place] = convert(held[place])
        values += held
    return values


@cache
def _reading(
    model: type[models.Model],
) -> tuple[Callable[[dict[str, Any]], tuple[Any, ...]], list[tuple[int, Conversion]]]:
    """Return what reads a row's values in the order of its columns, and how those in some places are converted."""
    conversions = [(place, conversion_of(field)) for place, field in enumerate(_columns(model))]
    held_in = itemgetter(*(field.attname for field in _columns(model)))
    return held_in, [(place, convert) for place, convert in conversions if convert is not None]


@cache
def _columns(model: type[models.Model]) -> "list[models.Field[Any, Any]]":
    return [field for field in model._meta.concrete_fields if not isinstance(field, models.AutoField)]


@cache
def _insert(model: type[models.Model], count: int, first_mark: int | None) -> str:
    """Return the statement for so many rows of a table; `first_mark` numbers PostgreSQL's marks, SQLite's have none."""
    columns = [field.column for field in _columns(model)]
    marks = ["?" if first_mark is None else f"${first_mark + place}" for place in range(len(columns) * count)]
    rows = [f"({', '.join(marks[start : start + len(columns)])})" for start in range(0, len(marks), len(columns))]
    names = ", ".join(f'"{column}"' for column in columns)
    return f'INSERT INTO "{model._meta.db_table}" ({names}) VALUES {", ".join(rows)}'  # noqa: S608 our own names


@cache
def _one_statement(tables: tuple[tuple[type[models.Model], int], ...]) -> str:
    inserts, mark = [], 1
    for model, count in tables:
        inserts.append(_insert(model, count, mark))
        mark += len(_columns(model)) * count
    *first, last = inserts
    steps = ", ".join(f"step{number} AS ({insert})" for number, insert in enumerate(first))
    return f"WITH {steps} {last}" if steps else last
