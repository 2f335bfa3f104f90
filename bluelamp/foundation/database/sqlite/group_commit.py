"""Make the inserts of several threads durable with one commit, so that they wait for one disk flush, not for many.

Whoever gets the writer's place first inserts for everyone who queued meanwhile, each behind a savepoint of its own,
so that one that is refused takes no other down with it. Nobody is told before the commit is on the disk.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event
from typing import Final

from django.db import transaction


@dataclass(eq=False)
class _Job:
    """One thread's inserts, and what became of them."""

    insert: Callable[[], None]
    settled: Event = field(default_factory=Event)
    error: BaseException | None = None


_waiting: Final[deque[_Job]] = deque()


def commit_with_others(insert: Callable[[], None]) -> None:
    """Run some inserts in a transaction shared with other threads, and return once it is on the disk.

    `insert` may run in another thread, on that thread's connection. Its error is raised here.
    """
    job = _Job(insert)
    _waiting.append(job)
    taken: list[_Job] = []
    try:
        with transaction.atomic():
            while _waiting:
                taken.append(_waiting.popleft())
            for other in taken:
                _try(other)
    except BaseException as error:
        for other in taken:
            other.error = other.error or error
        if job in taken or _withdrawn(job):
            raise
    finally:
        for other in taken:
            other.settled.set()
    job.settled.wait()
    if job.error is not None:
        raise job.error


def _withdrawn(job: _Job) -> bool:
    """Take back a job that nobody began, so that what was refused is not written later; False where someone has it."""
    try:
        _waiting.remove(job)
    except ValueError:
        return False
    return True


def _try(job: _Job) -> None:
    try:
        with transaction.atomic():
            job.insert()
    except Exception as error:  # noqa: BLE001 raised again in the thread whose job it is
        job.error = error
