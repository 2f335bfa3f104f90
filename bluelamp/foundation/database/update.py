"""Write fields of a row that is there, by a statement made once for each table and those fields."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from django.db import IntegrityError, connection, models

from bluelamp.foundation.database.asking import ask
from bluelamp.foundation.database.conversion import Conversion, conversion_of

Column = tuple[str, Conversion | None]


def update_row(row: models.Model, *fields: str, still: Mapping[str, str]) -> None:
    """Write these fields of a stored row as long as other fields, named in `still`, have these values.

    Raises `IntegrityError` where somebody has changed them meanwhile, `RuntimeError` outside a transaction.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("update_row needs a transaction around it: call change_later() in an action.")
    statement, columns = _statement_for(type(row), fields, tuple(still))
    if not ask(statement, *(_value(row, *column) for column in columns), *still.values()):
        raise IntegrityError(f"Someone has changed this {type(row).__name__} meanwhile.")


def _value(row: models.Model, name: str, convert: Conversion | None) -> Any:
    value = getattr(row, name)
    return convert(value) if convert is not None and value is not None else value


@cache
def _statement_for(
    model: type[models.Model], fields: tuple[str, ...], still: tuple[str, ...]
) -> tuple[str, list[Column]]:
    """Return the statement, and which attribute stands for each of its marks, with what its value becomes.

    The last marks are for the values that the fields in `still` must have.
    """
    quote = connection.ops.quote_name
    written: list[Any] = [model._meta.get_field(name) for name in fields]
    told = ", ".join(f"{quote(field.column)} = %s" for field in written)
    key: Any = model._meta.pk
    asked: list[Any] = [key, *map(model._meta.get_field, still)]
    where = " AND ".join(f"{quote(field.column)} = %s" for field in asked)
    statement = f"UPDATE {quote(model._meta.db_table)} SET {told} WHERE {where} RETURNING 1"  # noqa: S608 our own names
    return statement, [(field.attname, conversion_of(field)) for field in (*written, key)]
