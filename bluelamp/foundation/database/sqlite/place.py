"""The place of whoever writes to an SQLite file: threads queue for it in a process, and processes take turns.

SQLite's own busy handler sleeps between tries and is not fair: with it the slowest writers wait some thirty times
longer than the median (`docs/decisions/0038-processes-take-turns-on-sqlite.md`).
"""

import os
import weakref
from collections import deque
from fcntl import LOCK_EX, LOCK_UN, flock
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Final


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

    @property
    def is_free(self) -> bool:
        """Whether nobody holds it."""
        return not self._held

    def release(self) -> None:
        """Hand the lock to the next in the queue, or free it."""
        with self._guard:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._held = False


class Turns:
    """A place that processes take in turn; a process that dies gives it back.

    Whoever has had it cannot take it again before the one that waits: that one holds the only way in.
    """

    def __init__(self, database: str) -> None:
        """Open two files beside the database, made where they are missing; nothing is ever written in them."""
        self._next, self._writer = self._open(f"{database}-next"), self._open(f"{database}-writer")

    def take(self) -> None:
        """Wait for our turn, for as long as the others write."""
        flock(self._next, LOCK_EX)
        try:
            flock(self._writer, LOCK_EX)
        finally:
            flock(self._next, LOCK_UN)

    def give_back(self) -> None:
        """Let the next process write."""
        flock(self._writer, LOCK_UN)

    def _open(self, path: str) -> int:
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
        weakref.finalize(self, os.close, file)
        if os.geteuid() == 0:
            _give_to_owner_of_folder(file, path)
        return file


def _give_to_owner_of_folder(file: int, path: str) -> None:
    """Let the service open what a command made that root ran; never what stands elsewhere too, or holds anything."""
    held, folder = os.fstat(file), Path(path).absolute().parent.stat()
    if held.st_nlink == 1 and held.st_size == 0:
        os.fchown(file, folder.st_uid, folder.st_gid)


class WritersPlace:
    """The one place of a process's threads, and the process's turn with it."""

    def __init__(self, turns: Turns | None) -> None:
        """Take turns with other processes; with none where no other can open the database."""
        self._threads = FairLock()
        self._turns = turns

    def acquire(self, seconds: float) -> bool:
        """Wait for other threads, so many seconds at most, then for our turn, and say whether we may write."""
        if not self._threads.acquire(seconds):
            return False
        try:
            if self._turns is not None:
                self._turns.take()
        except BaseException:
            self._threads.release()
            raise
        return True

    @property
    def is_free(self) -> bool:
        """Whether no thread of this process writes or waits for its turn."""
        return self._threads.is_free

    def release(self) -> None:
        """Let another process write, then another thread."""
        if self._turns is not None:
            self._turns.give_back()
        self._threads.release()


IN_MEMORY: Final = WritersPlace(None)


@lru_cache(maxsize=8)
def place_in(database: str) -> WritersPlace:
    """Return the place of whoever writes to a file, one for all threads. A process has one file; tests have many."""
    return WritersPlace(Turns(database))
