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


GIVE_POSITIONS: Final = """
INSERT INTO ledger_sealed (position, entry_id)
SELECT %s + row_number() OVER (ORDER BY entry_id), entry_id FROM ledger_waiting ORDER BY entry_id LIMIT %s
"""
WAIT_NO_LONGER: Final = """
DELETE FROM ledger_waiting WHERE entry_id IN (SELECT entry_id FROM ledger_sealed WHERE position > %s)
"""


def seal_waiting() -> int:
    """Give positions to the entries that wait, oldest first, and return how many; 0 while another process does it."""
    if not Waiting.objects.exists():
        return 0
    with transaction.atomic(), connection.cursor() as cursor:
        if not _mine():
            return 0
        top = newest_position()
        cursor.execute(GIVE_POSITIONS, [top, BATCH])
        cursor.execute(WAIT_NO_LONGER, [top])
        return int(cursor.rowcount)


def newest_position() -> int:
    """Return the highest position given so far, 0 before the first."""
    return Sealed.objects.aggregate(top=Max("position"))["top"] or 0


def _mine() -> bool:
    if settings.ON_SQLITE:
        return True
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [ADVISORY_LOCK])
        return bool(cursor.fetchone()[0])
