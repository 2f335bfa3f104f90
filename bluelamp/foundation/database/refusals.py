"""Tells refusals of the database after which surely nothing was kept from those that leave it open."""

import sqlite3
from collections.abc import Iterator
from typing import Final

from psycopg import errors
from psycopg_pool import PoolTimeout

SQLITE: Final = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY}
PRIMARY_CODE: Final = 0xFF
POSTGRESQL: Final = (
    PoolTimeout,
    errors.CannotConnectNow,
    errors.DeadlockDetected,
    errors.DiskFull,
    errors.LockNotAvailable,
    errors.ReadOnlySqlTransaction,
    errors.TooManyConnections,
)


def nothing_was_kept(error: BaseException | None) -> bool:
    """Say whether an error came of a database that had no room, or no time for us, and so took nothing."""
    return any(_is_refusal(cause) for cause in _causes(error))


def _is_refusal(error: BaseException) -> bool:
    if isinstance(error, sqlite3.Error):
        return getattr(error, "sqlite_errorcode", 0) & PRIMARY_CODE in SQLITE
    return isinstance(error, POSTGRESQL)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__
