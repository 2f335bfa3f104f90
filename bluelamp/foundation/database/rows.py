"""Make new rows faster than a model's own constructor, whose share of a report was more than the database's."""

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from django.db import models
from django.db.models.base import ModelState
from django.db.models.fields import NOT_PROVIDED

Row = TypeVar("Row", bound=models.Model)
Made = list[tuple[str, Callable[[], Any]]]


def new_row(model: type[Row], **values: Any) -> Row:
    """Return an unsaved instance with these values and the defaults of all other fields, sending no signals.

    Related rows are given by id (`contact_id=…`). Raises `TypeError` for a value that the table has no place for.
    """
    always, made = _defaults(model)
    row = model.__new__(model)
    held = row.__dict__
    held["_state"] = ModelState()
    held.update(always)
    held.update(values)
    for name, make in made:
        if name not in values:
            held[name] = make()
    if len(held) > len(always) + len(made) + 1:
        strange = sorted(values.keys() - always.keys() - dict(made).keys())
        raise TypeError(f"{model.__name__} has no field for {', '.join(strange)}: related rows are given by id.")
    return row


@cache
def _defaults(model: type[models.Model]) -> tuple[dict[str, Any], Made]:
    """Return the defaults that are always the same, and what makes those that are not, by the name of the attribute."""
    always: dict[str, Any] = {}
    made: Made = []
    for field in model._meta.concrete_fields:
        if callable(field.default) and field.default is not NOT_PROVIDED:
            made.append((field.attname, field.default))
        else:
            always[field.attname] = field.get_default()
    return always, made
