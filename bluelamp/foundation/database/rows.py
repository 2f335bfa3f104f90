"""Make new rows faster than a model's own constructor, whose share of a report was more than the database's."""

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from django.db import models
from django.db.models.base import ModelState

Row = TypeVar("Row", bound=models.Model)


def new_row(model: type[Row], **values: Any) -> Row:
    """Return an unsaved instance with these values and the defaults of all other fields, sending no signals.

    Related rows are given by id (`contact_id=…`). Raises `TypeError` for a value that the table has no place for.
    """
    row = model.__new__(model)
    held = row.__dict__
    held["_state"] = ModelState()
    for name, default in _fields(model):
        held[name] = values.pop(name) if name in values else default()
    if values:
        raise TypeError(f"{model.__name__} has no field for {', '.join(values)}: related rows are given by id.")
    return row


@cache
def _fields(model: type[models.Model]) -> list[tuple[str, Callable[[], Any]]]:
    return [(field.attname, field.get_default) for field in model._meta.concrete_fields]
