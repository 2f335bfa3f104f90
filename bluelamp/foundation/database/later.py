"""Transactions that need not be on the disk when they end, because what they did is done again where it was lost."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from django.conf import settings
from django.db import connection, transaction

from bluelamp.foundation.database.asking import ask

# On PostgreSQL until the transaction ends, on SQLite for the connection until it is said again.
LATER: Final = "SELECT set_config('synchronous_commit', 'off', true)"
SQLITE_LATER: Final = "PRAGMA synchronous=NORMAL"
SQLITE_AT_ONCE: Final = "PRAGMA synchronous=FULL"


@contextmanager
def on_disk_later(*, savepoint: bool = True) -> Iterator[None]:
    """Open a transaction that is written like any other, and does not wait until the disk has it.

    Where the power fails, or PostgreSQL crashes, the last of such transactions may be gone, wholly, and with nothing
    kept that came after them: the next transaction that waits for the disk brings those before it there too. Killed
    processes of ours lose none. So it is for work that also writes down in it that it was done, and whose hooks after
    the commit neither write nor do what cannot be done again: nothing outside the database may rest on it. Inside
    another transaction that one decides; this is a savepoint in it, unless there is to be none.
    """
    if connection.in_atomic_block:
        with transaction.atomic(savepoint=savepoint):
            yield
    elif settings.ON_SQLITE:
        with _without_waiting_on_sqlite(), transaction.atomic():
            yield
    else:
        with transaction.atomic():
            ask(LATER)
            yield


@contextmanager
def _without_waiting_on_sqlite() -> Iterator[None]:
    connection.ensure_connection()
    raw: Any = connection.connection
    raw.execute(SQLITE_LATER)
    try:
        yield
    finally:
        if connection.connection is raw:  # one that was opened since then waits by itself
            raw.execute(SQLITE_AT_ONCE)
