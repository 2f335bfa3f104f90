"""Rows of every table in a form that fits both databases, taken out and put in through the models of one schema."""

from base64 import b64encode
from collections.abc import Iterator
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.apps.registry import Apps
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.models import Model

Rows = dict[str, list[dict[str, Any]]]

# Django writes these itself after each migration.
DJANGOS: Final = {"contenttypes.ContentType", "auth.Permission"}
WAITING: Final = "ledger.Waiting"  # filled by a trigger
TAKE_OFF_WHAT_IS_SEALED: Final = "DELETE FROM ledger_waiting WHERE entry_id IN (SELECT entry_id FROM ledger_sealed)"


def take_out(apps: Apps) -> Rows:
    """Return the rows of every model by its name, such as `contacts.Contact`, each row by the names of its columns."""
    return {
        model._meta.label: [
            {field.attname: _portable(getattr(row, field.attname)) for field in model._meta.concrete_fields}
            for row in model._default_manager.order_by("pk")
        ]
        for model in _models(apps)
    }


def put_in(apps: Apps, rows: Rows) -> None:
    """Fill the tables of a new schema. Entries of the ledger that have no position yet wait for one afterwards."""
    with transaction.atomic():
        for model in _models(apps):
            if model._meta.label != WAITING:
                model._default_manager.all().delete()  # what a migration made is in the sample as it became
                model._default_manager.bulk_create([_row(model, stored) for stored in rows[model._meta.label]])
        with connection.cursor() as cursor:
            cursor.execute(TAKE_OFF_WHAT_IS_SEALED)
            for statement in connection.ops.sequence_reset_sql(no_style(), list(_models(apps))):
                cursor.execute(statement)


def _models(apps: Apps) -> Iterator[type[Model]]:
    return (model for model in apps.get_models(include_auto_created=True) if model._meta.label not in DJANGOS)


def _row(model: type[Model], stored: dict[str, Any]) -> Model:
    return model(**{field.attname: field.to_python(stored[field.attname]) for field in model._meta.concrete_fields})


def _portable(value: Any) -> Any:
    if isinstance(value, bytes | memoryview):
        return b64encode(value).decode("ascii")
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value
