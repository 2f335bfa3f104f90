"""Django's SQLite backend, with writers queueing for one place instead of polling for it.

SQLite's own busy handler sleeps between tries and is not fair: with it the slowest writers wait some thirty
times longer than the median. Only one process may write (`docs/decisions/0002-one-writer-on-sqlite.md`), so a
first-come-first-served lock inside the process is enough.
"""

import sqlite3
from collections import deque
from threading import Lock
from typing import Any, Final

from django.db import OperationalError
from django.db.backends.sqlite3 import base


class FairLock:
    """A lock that is handed to whoever has waited longest."""

    def __init__(self) -> None:
        self._guard = Lock()
        self._held = False
        self._waiting: deque[Lock] = deque()

    def acquire(self, seconds: float) -> bool:
        """Wait so many seconds at most, and say whether the lock is ours."""
        with self._guard:
            if not self._held:
                self._held = True
                return True
            turn = Lock()
            turn.acquire()
            self._waiting.append(turn)
        return turn.acquire(timeout=seconds) or not self._gives_up(turn)

    def _gives_up(self, turn: Lock) -> bool:
        """Leave the queue; False where the lock was handed over at the last moment."""
        with self._guard:
            if turn not in self._waiting:
                return False
            self._waiting.remove(turn)
            return True

    def release(self) -> None:
        """Hand the lock to the next in the queue, or free it."""
        with self._guard:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._held = False


WRITERS_PLACE: Final = FairLock()


class DatabaseWrapper(base.DatabaseWrapper):
    """Takes the writer's place before each transaction and gives it back when the transaction ends."""

    _in_writers_place = False

    def _start_transaction_under_autocommit(self) -> None:
        if not WRITERS_PLACE.acquire(self.settings_dict["OPTIONS"]["timeout"]):
            raise OperationalError("Others wrote all the time.") from _busy()
        self._in_writers_place = True
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]
        except BaseException:
            self._leave_writers_place()
            raise

    def _commit(self) -> Any:
        try:
            return super()._commit()  # type: ignore[misc]
        finally:
            if self.connection is None or not self.connection.in_transaction:
                self._leave_writers_place()

    def _rollback(self) -> Any:
        try:
            return super()._rollback()  # type: ignore[misc]
        finally:
            self._leave_writers_place()

    def _close(self) -> Any:
        try:
            return super()._close()  # type: ignore[misc]
        finally:
            self._leave_writers_place()

    def _leave_writers_place(self) -> None:
        if self._in_writers_place:
            self._in_writers_place = False
            WRITERS_PLACE.release()


def _busy() -> sqlite3.Error:
    """Return what SQLite itself says to a writer for whom there was no time."""
    error = sqlite3.OperationalError("database is locked")
    error.sqlite_errorcode = sqlite3.SQLITE_BUSY
    return error
