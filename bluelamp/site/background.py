"""What runs behind the pages in every process, each in its thread: sealer, readers, post, alarms, jobs."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Thread
from time import monotonic
from typing import Final

import structlog
from django.db import close_old_connections, connection

from bluelamp.contacts.tasks import post
from bluelamp.foundation.bells import SEALED, WRITTEN, Bell
from bluelamp.foundation.ledger.sequencer import BATCH, seal_waiting
from bluelamp.foundation.ledger.subscribe import read_news
from bluelamp.foundation.work.worker import do_what_is_due
from bluelamp.watch.tasks import alarm_duty_desks

log = structlog.get_logger(__name__)


def read_at_once() -> int:
    """Let the subscribers read on whose work cannot wait."""
    return read_news(can_wait=False)


def read_in_time() -> int:
    """Let the subscribers read on whose work can wait."""
    return read_news(can_wait=True)


def do_jobs() -> int:
    """Do the jobs that are due and need nobody else's machine."""
    return do_what_is_due(outside=False)


def do_jobs_outside() -> int:
    """Do the jobs that are due and wait for others' machines, so that nobody else waits for those."""
    return do_what_is_due(outside=True)


@dataclass(frozen=True)
class Pace:
    """How many seconds lie between two rounds of a job, and at least `when_busy` while someone waits for a page.

    `for_a_lull` is how many seconds one that has something to do leaves it, as long as someone waits for a page.

    A round that did as `many` is followed by the next at once; after fewer, more may come together meanwhile.

    One that has a bell comes round at this pace until a moment after that rang, at other times seldom.
    """

    seconds: float
    when_busy: float = 0.0
    for_a_lull: float = 0.0
    many: int = 1
    bell: Bell | None = None


PACES: Final[dict[Callable[[], int], Pace]] = {
    seal_waiting: Pace(0.2, when_busy=0.5, many=BATCH, bell=WRITTEN),
    read_at_once: Pace(0.2, when_busy=1.0, bell=SEALED),
    read_in_time: Pace(1.0, for_a_lull=5.0, bell=SEALED),
    post: Pace(1.0),
    alarm_duty_desks: Pace(5.0),
    do_jobs: Pace(1.0),
    do_jobs_outside: Pace(1.0),
}
MOMENT: Final = 1.0  # seconds, as another process may have held what was to be done
SELDOM: Final = 2.0  # seconds, after which what a process left undone that died is found by another


class Background:
    """The threads, from start to stop. `busy` says whether someone waits for a page of this process."""

    def __init__(self, *, busy: Callable[[], bool]) -> None:
        self._busy = busy
        self._stopping = Event()
        self._threads = [
            Thread(target=self._run, args=(job, pace), name=job.__name__, daemon=True) for job, pace in PACES.items()
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

    def _run(self, job: Callable[[], int], pace: Pace) -> None:
        begun = ended = monotonic()
        wanted_since: float | None = None
        is_left = False
        while not self._stopping.wait(pace.seconds):
            if wanted_since is None and (is_left or pace.bell is None or pace.bell.rang_since(begun - MOMENT)):
                wanted_since = monotonic()
            if monotonic() >= self._due(pace, ended, wanted_since):
                begun, wanted_since = monotonic(), None
                is_left = self._do(job, pace.many)
                ended = monotonic()
        connection.close()

    def _due(self, pace: Pace, ended: float, wanted_since: float | None) -> float:
        """Return from which moment on the next round may begin as things are now."""
        due = ended + (SELDOM if wanted_since is None else 0.0)
        if not self._busy():
            return due
        return max(due, ended + pace.when_busy, (wanted_since or ended) + pace.for_a_lull)

    def _do(self, job: Callable[[], int], many: int) -> bool:
        """Do a job once, and again while there is more to do and nobody waits for a page; say whether any is left."""
        try:
            close_old_connections()
            while job() >= many:
                if self._busy() or self._stopping.is_set():
                    return True
        except Exception:
            log.exception("background work failed", job=job.__name__)
        return False
