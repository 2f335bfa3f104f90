"""What each field's values become on their way to the database: what Django makes of them, with less work."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from operator import attrgetter
from typing import Any, Final

import msgspec
from django.conf import settings
from django.db import connection, models
from psycopg.types.json import Jsonb

Conversion = Callable[[Any], Any]


def conversion_of(field: "models.Field[Any, Any]") -> Conversion | None:
    """Return what makes a value of this field, other than None, one the driver takes; None where it already is."""
    target = field.target_field if isinstance(field, models.ForeignKey) else field
    if isinstance(target, AS_THEY_ARE):
        return None
    if settings.ON_SQLITE and isinstance(target, models.UUIDField):
        return _hex
    if settings.ON_SQLITE and isinstance(target, models.DateTimeField):
        return _without_zone
    if isinstance(target, models.JSONField) and target.encoder is None:
        return json.dumps if settings.ON_SQLITE else _as_jsonb
    return lambda value: field.get_db_prep_save(value, connection=connection)


TAKEN_BY_BOTH: Final = (
    models.CharField,
    models.TextField,
    models.BooleanField,
    models.IntegerField,
    models.BinaryField,
)
AS_THEY_ARE: Final = TAKEN_BY_BOTH if settings.ON_SQLITE else (*TAKEN_BY_BOTH, models.UUIDField, models.DateTimeField)
_hex: Final = attrgetter("hex")


def _as_jsonb(value: Any) -> Jsonb:
    return Jsonb(value, dumps=msgspec.json.encode)


def _without_zone(moment: datetime) -> str:
    return str(moment if moment.tzinfo is UTC else moment.astimezone(UTC))[: -len("+00:00")]
