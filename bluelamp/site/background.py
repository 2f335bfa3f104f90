"""What runs behind the pages in every process, each in its thread: sealer, readers of the ledger, post, jobs."""

from collections.abc import Callable
from threading import Event, Thread
from typing import Final

import structlog
from django.db import close_old_connections, connection

from bluelamp.contacts.tasks import post
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.subscribe import read_news
from bluelamp.foundation.work.worker import do_what_is_due

log = structlog.get_logger(__name__)


def read_one_by_one() -> int:
    """Let the subscribers read on to whom each event comes by itself: those whose work cannot wait."""
    return read_news(takes_many=False)


def read_many() -> int:
    """Let the subscribers read on who take many at a time, seldom enough that reports are taken in first."""
    return read_news(takes_many=True)


SECONDS_BETWEEN: Final[dict[Callable[[], int], float]] = {
    seal_waiting: 0.2,
    read_one_by_one: 0.2,
    read_many: 1.0,
    post: 1.0,
    do_what_is_due: 1.0,
}


class Background:
    """The threads, from start to stop."""

    def __init__(self) -> None:
        self._stopping = Event()
        self._threads = [
            Thread(target=self._run, args=(job, seconds), name=job.__name__, daemon=True)
            for job, seconds in SECONDS_BETWEEN.items()
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

    def _run(self, job: Callable[[], int], seconds: float) -> None:
        while not self._stopping.wait(seconds):
            try:
                close_old_connections()
                job()
            except Exception:
                log.exception("background work failed", job=job.__name__)
        connection.close()
