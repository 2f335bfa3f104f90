"""Whether reports can be taken now."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from django.db import DatabaseError, connection

from bluelamp.foundation.ledger.queries import ledger_lag
from bluelamp.site.checks.space import free_bytes

LEAST_ROOM: Final = 100 * 1024**2
LONGEST_WAIT: Final = timedelta(minutes=2)


def why_not_ready() -> Iterator[str]:
    """Yield each reason for which this process should get no requests now."""
    if free_bytes() < LEAST_ROOM:
        yield "the disk is full"
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        behind = ledger_lag().sealer.age
    except DatabaseError:
        yield "the database does not answer"
        return
    if behind > LONGEST_WAIT:
        yield "the ledger is not being sealed"
