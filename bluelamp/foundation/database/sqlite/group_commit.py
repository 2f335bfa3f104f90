"""Make the inserts of several threads durable with one commit, so that they wait for one disk flush, not for many.

While one thread commits, the others queue; the next of them inserts for all who queued meanwhile. Where one insert of
such a group is refused, each is tried again in a transaction of its own, so that it takes no other down with it.
Nobody is told before the commit is on the disk.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import Final

from django.db import transaction


@dataclass(eq=False)
class _Job:
    """One thread's inserts, and what became of them."""

    insert: Callable[[], None]
    settled: bool = False
    error: Exception | None = field(default_factory=lambda: RuntimeError("Whoever was to write this was stopped."))


_waiting: Final[deque[_Job]] = deque()
_turn: Final = Lock()


def commit_with_others(insert: Callable[[], None]) -> None:
    """Run some inserts in a transaction shared with other threads, and return once it is on the disk.

    `insert` may run in another thread, on that thread's connection, and more than once. Its error is raised here.
    """
    job = _Job(insert)
    _waiting.append(job)
    with _turn:
        if not job.settled:
            _settle([_waiting.popleft() for _ in range(len(_waiting))])
    if job.error is not None:
        raise job.error


def _settle(jobs: list[_Job]) -> None:
    try:
        _try(jobs)
        if any(job.error for job in jobs) and len(jobs) > 1:
            for job in jobs:
                _try([job])
    finally:
        for job in jobs:
            job.settled = True


def _try(jobs: list[_Job]) -> None:
    """Insert for these jobs in one transaction, and note the same outcome for all of them."""
    error: Exception | None = None
    try:
        with transaction.atomic():
            for job in jobs:
                job.insert()
    except Exception as raised:  # noqa: BLE001 raised again in the thread whose job it is
        error = raised
    for job in jobs:
        job.error = error
