"""Bytes of chance, fetched from the system many at a time.

Each fetch lets another thread run, and one report needs chance for some thirty ids, keys and letters: fetched one by
one, a thread spent more time waiting for its turn again than on all the rest.
"""

import os
from threading import Lock
from typing import Final

FETCHED: Final = 4096


class Chance:
    """A stock of bytes that nobody can foresee; each is handed out once."""

    def __init__(self) -> None:
        self.begin_anew()

    def begin_anew(self) -> None:
        """Throw the stock away: a copy of this process would hand out the same."""
        self._lock, self._stock, self._used = Lock(), b"", 0

    def take(self, count: int) -> bytes:
        """Return so many bytes, at most 4096."""
        with self._lock:
            end = self._used + count
            if end > len(self._stock):
                self._stock, self._used, end = os.urandom(FETCHED), 0, count
            taken, self._used = self._stock[self._used : end], end
        return taken


_chance: Final = Chance()
os.register_at_fork(after_in_child=_chance.begin_anew)
random_bytes: Final = _chance.take  # two processes never get the same
