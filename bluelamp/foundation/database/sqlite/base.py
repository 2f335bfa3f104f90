"""Django's SQLite backend, with writers queueing for one place (`place.py`) instead of polling for it."""

import sqlite3
from typing import Any

from django.db import OperationalError
from django.db.backends.sqlite3 import base

from bluelamp.foundation.database.sqlite.place import IN_MEMORY, WritersPlace, place_in


class DatabaseWrapper(base.DatabaseWrapper):
    """Takes the writer's place before each transaction and gives it back when the transaction ends."""

    _place: WritersPlace | None = None

    def _start_transaction_under_autocommit(self) -> None:
        place = self._writers_place()
        if not place.acquire(self.settings_dict["OPTIONS"]["timeout"]):
            raise OperationalError("Others wrote all the time.") from _busy()
        self._place = place
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

    def _writers_place(self) -> WritersPlace:
        return IN_MEMORY if self.is_in_memory_db() else place_in(str(self.settings_dict["NAME"]))

    def _leave_writers_place(self) -> None:
        place, self._place = self._place, None
        if place is not None:
            place.release()


def _busy() -> sqlite3.Error:
    """Return what SQLite itself says to a writer for whom there was no time."""
    error = sqlite3.OperationalError("database is locked")
    error.sqlite_errorcode = sqlite3.SQLITE_BUSY
    return error
