"""The one sequencer: gives each committed entry its position, without gaps, whatever order commits come in.

Ids are handed out before a commit and commits overtake each other, so nobody may read the ledger by id. Entries
wait in a table of their own, written by a trigger in their own transaction: one that is not committed yet is not
seen, and is taken in a later round.
"""

from typing import Final

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Max

from bluelamp.foundation.ledger.models import Sealed, Waiting

BATCH: Final = 500
ADVISORY_LOCK: Final = 0x626C_7565  # any number, the same in every process


def seal_waiting() -> int:
    """Give positions to the entries that wait, oldest first, and return how many; 0 while another process does it."""
    with transaction.atomic():
        if not _mine():
            return 0
        entries = list(Waiting.objects.order_by("entry_id").values_list("entry_id", flat=True)[:BATCH])
        if not entries:
            return 0
        top = newest_position()
        Sealed.objects.bulk_create(
            Sealed(position=position, entry_id=entry) for position, entry in enumerate(entries, start=top + 1)
        )
        Waiting.objects.filter(entry_id__in=entries).delete()
        return len(entries)


def newest_position() -> int:
    """Return the highest position given so far, 0 before the first."""
    return Sealed.objects.aggregate(top=Max("position"))["top"] or 0


def _mine() -> bool:
    if settings.ON_SQLITE:
        return True
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [ADVISORY_LOCK])
        return bool(cursor.fetchone()[0])
