"""The one sequencer and sealer: gives each committed entry its position and its hash, without gaps.

Ids are handed out before a commit and commits overtake each other, so nobody may read the ledger by id. Entries
wait in a table of their own, written by a trigger in their own transaction: one that is not committed yet is not
seen, and is taken in a later round.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final, NamedTuple

import structlog
from django.conf import settings
from django.db import connection, transaction

from bluelamp.foundation.bells import SEALED
from bluelamp.foundation.database.asking import ask
from bluelamp.foundation.ledger.chain import BEFORE_THE_FIRST, CANONICAL, FACTS, next_hash
from bluelamp.foundation.ledger.head import is_signed_by_us, newest_head, signed_head

log = structlog.get_logger(__name__)
BATCH: Final = 2_000
ADVISORY_LOCK: Final = 0x626C_7565  # any number, the same in every process

ANY_WAITING: Final = "SELECT 1 FROM ledger_waiting LIMIT 1"
LAST: Final = "SELECT position, hash FROM ledger_sealed ORDER BY position DESC LIMIT 1"
NEXT_TO_SEAL: Final = f"""
SELECT entry.id, {CANONICAL}, {FACTS}
FROM ledger_waiting JOIN ledger_entry AS entry ON entry.id = entry_id ORDER BY entry_id LIMIT %s
"""  # noqa: S608 our own names
SEAL: Final = "INSERT INTO ledger_sealed (position, entry_id, hash) VALUES (%s, %s, %s)"
SEAL_ALL: Final = """
INSERT INTO ledger_sealed (position, entry_id, hash) SELECT * FROM unnest(%s::bigint[], %s::uuid[], %s::bytea[])
"""  # PostgreSQL takes half the time for all rows at once
WAIT_NO_LONGER: Final = """
DELETE FROM ledger_waiting WHERE entry_id IN (SELECT entry_id FROM ledger_sealed WHERE position > %s)
"""


class End(NamedTuple):
    """Where the chain ends."""

    position: int
    hash: bytes


def seal_waiting() -> int:
    """Seal the entries that wait, oldest first, and return how many; 0 while another process does it."""
    if not ask(ANY_WAITING):
        return 0
    with _alone() as alone:
        return _seal() if alone else 0


def _seal() -> int:
    """Seal a batch. The hashes are made before the transaction, so that other writers wait for the writing only."""
    end = chain_end()
    links = _links_after(end)
    if not links:
        return 0
    with transaction.atomic(), connection.cursor() as cursor:
        if chain_end() != end:
            return 0
        if settings.ON_SQLITE:
            cursor.executemany(SEAL, links)
        else:
            cursor.execute(SEAL_ALL, [list(column) for column in zip(*links, strict=True)])
        cursor.execute(WAIT_NO_LONGER, [end.position])
        position, _, hash_ = links[-1]
        _move_head(end, End(position, hash_))
        transaction.on_commit(SEALED.ring)
    return len(links)


def chain_end() -> End:
    """Return the position and hash sealed last."""
    for position, hash_ in ask(LAST):
        return End(position, bytes(hash_))
    return End(0, BEFORE_THE_FIRST)


def newest_position() -> int:
    """Return the highest position given so far, 0 before the first."""
    return chain_end().position


def _links_after(end: End) -> list[tuple[int, Any, bytes]]:
    """Return the position, entry id and hash of each entry to seal now."""
    hash_ = end.hash
    links = []
    with connection.cursor() as cursor:
        cursor.execute(NEXT_TO_SEAL, [BATCH])
        for position, (entry_id, columns, facts) in enumerate(cursor.fetchall(), end.position + 1):
            hash_ = next_hash(hash_, position, columns, facts)
            links.append((position, entry_id, hash_))
    return links


def _move_head(end: End, new_end: End) -> None:
    """Sign the new end of the chain where the head was the signed end until now, and only there.

    Were any end signed, whoever makes the chain anew would have it signed by the next batch.
    """
    head = newest_head()
    if head is not None and is_signed_by_us(head) and (head.position, bytes(head.hash)) == end:
        signed_head(*new_end).save(force_update=True)
    else:
        log.error("the ledger is not signed any more: run 'bluelamp ledger verify'", position=new_end.position)


@contextmanager
def _alone() -> Iterator[bool]:
    """Say whether this process may seal, and keep others from it meanwhile; on SQLite `_seal` finds who was first."""
    if settings.ON_SQLITE:
        yield True
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [ADVISORY_LOCK])
        alone = bool(cursor.fetchone()[0])
        try:
            yield alone
        finally:
            if alone:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [ADVISORY_LOCK])
