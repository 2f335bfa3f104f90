"""What runs behind the pages: the sequencer with its readers, and the post. One thread each, in every process."""

from collections.abc import Callable
from threading import Event, Thread
from typing import Final

import structlog
from django.db import close_old_connections, connection

from bluelamp.contacts.tasks import post
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.subscribe import read_news
from bluelamp.reports.tasks import tidy_drafts

log = structlog.get_logger(__name__)
LEDGER_EVERY: Final = 0.2
POST_EVERY: Final = 1.0
TIDY_EVERY: Final = 3600.0


def read_ledger() -> int:
    """Give positions to what waits and let the subscribers read on."""
    return seal_waiting() + read_news()


class Background:
    """The threads, from start to stop."""

    def __init__(self) -> None:
        self._stopping = Event()
        self._threads = [
            Thread(
                target=self._run, args=("ledger", read_ledger, lambda: self._stopping.wait(LEDGER_EVERY)), daemon=True
            ),
            Thread(target=self._run, args=("post", post, lambda: self._stopping.wait(POST_EVERY)), daemon=True),
            Thread(
                target=self._run,
                args=("tidy", tidy_drafts, lambda: self._stopping.wait(TIDY_EVERY)),
                daemon=True,
            ),
        ]

    def start(self) -> None:
        """Start every thread."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Let each finish what it is doing, and wait for that."""
        self._stopping.set()
        for thread in self._threads:
            thread.join(timeout=30)

    def _run(self, name: str, work: Callable[[], int], wait: Callable[[], object]) -> None:
        while not self._stopping.is_set():
            try:
                done = work()
            except Exception:
                log.exception("background work failed", work=name)
                done = 0
            close_old_connections()
            if not done:
                wait()
        connection.close()
