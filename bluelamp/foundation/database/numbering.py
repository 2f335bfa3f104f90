"""Numbers that count up, one after the other, whoever writes at the same moment."""

from django.conf import settings
from django.db import connection, models
from django.db.models import Max


def next_number(model: type[models.Model]) -> int:
    """Return the number after the last of a table, inside the caller's transaction.

    Whoever else asks waits until that transaction has ended. On SQLite only one writes at a time anyway.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("next_number needs a transaction around it: call it from an action.")
    if not settings.ON_SQLITE:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [model._meta.db_table])
    last: int | None = model._default_manager.aggregate(last=Max("number"))["last"]
    return (last or 0) + 1
