"""Does what is due: takes one job at a time under a lease, and writes down how it ended as it takes the next."""

import json
import traceback
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event, Thread
from typing import Final
from uuid import UUID, uuid4

import structlog
from django.conf import settings
from django.db import connection, transaction

from bluelamp.foundation.clock import force_zone, now
from bluelamp.foundation.database.asking import ask
from bluelamp.foundation.database.later import on_disk_later
from bluelamp.foundation.work.jobs import JOBS, LEASE, JobKind
from bluelamp.foundation.work.models import Job, JobState, Round
from bluelamp.foundation.work.rules import Timing, wait_after

log = structlog.get_logger(__name__)
UNKNOWN: Final = "this version knows no such job"
STOPPED: Final = "the program was stopped on the way each time"
ANY_DUE: Final = """
SELECT 1 FROM work_job WHERE state IN ('waiting', 'running') AND due_at <= %s
AND (state = 'waiting' OR leased_until < %s) LIMIT 1
"""
NOT_YET: Final = "SELECT name FROM work_round WHERE due_at > %s"
LEASE_NEXT: Final = """
UPDATE work_job SET state = 'running', attempts = attempts + 1, lease = %s, leased_until = %s
WHERE id = (
    SELECT id FROM work_job AS job
    WHERE state IN ('waiting', 'running') AND due_at <= %s AND (state = 'waiting' OR leased_until < %s) {apart}
    AND NOT EXISTS (
        SELECT 1 FROM work_job AS earlier
        WHERE earlier.subject = job.subject AND earlier.id < job.id AND earlier.state IN ('waiting', 'running')
    )
    ORDER BY due_at, id LIMIT 1 {skipping}
)
RETURNING id, name, facts, attempts
"""
# Both as long as this lease is the one that the job is under: who lost it writes nothing over the next.
WRITE_END: Final = """
UPDATE work_job SET state = %s, failed_with = %s, {time} = %s, lease = NULL, leased_until = NULL
WHERE id = %s AND lease = %s
"""
RENEW: Final = "UPDATE work_job SET leased_until = %s WHERE id = %s AND lease = %s"


def do_what_is_due(*, outside: bool | None = None) -> int:
    """Ask for what comes round, do every job that is due, and return how many were tried.

    Those that wait for others' machines may be done apart from the rest; without `outside` all are done.
    """
    ask_for_rounds()
    tried = 0
    job = _take_next(outside)
    if job is None:
        return tried
    with _Heart() as heart:
        while job is not None:
            heart.job = job
            ended = _do(job)
            tried += 1
            job = _take_next(outside, ended)
    return tried


def ask_for_rounds() -> None:
    """Ask once for each job whose time has come; times that passed while nobody worked count as one."""
    later = {name for (name,) in ask(NOT_YET, now())}
    for kind in JOBS.values():
        if kind.comes is not None and kind.name not in later:
            _ask_for_round(kind.name, kind.comes)


def _ask_for_round(name: str, comes: Timing) -> None:
    with transaction.atomic():
        at = now()
        due_next = comes.after(at, force_zone())
        Round.objects.get_or_create(name=name, defaults={"due_at": due_next})
        mine = Round.objects.select_for_update(skip_locked=True).filter(name=name, due_at__lte=at)
        if mine.exists():
            mine.update(due_at=due_next)
            Job.objects.create(name=name)


@dataclass(frozen=True)
class _Ended:
    """How a job ended that was tried; `due_at` is when one is tried again that waits."""

    job: Job
    state: JobState
    failed_with: str = ""
    due_at: datetime | None = None


def _take_next(outside: bool | None, ended: _Ended | None = None) -> Job | None:
    """Lease the job that has been due longest; one that was left by a killed worker comes back when its lease ends.

    How the last one ended is written down in the same transaction, which the disk may have later: where it is lost, the
    job is done again. One that works outside waits for the disk.
    """
    if ended is None and not _is_any_due():
        return None
    with on_disk_later() if outside is False else transaction.atomic():
        if ended is not None:
            _write_end(ended)
        return _lease_next(outside)


def _lease_next(outside: bool | None) -> Job | None:
    at, lease = now(), uuid4()
    apart, names = _done_apart(outside)
    statement = LEASE_NEXT.format(apart=apart, skipping="" if settings.ON_SQLITE else "FOR UPDATE SKIP LOCKED")
    taken = ask(statement, lease, at + LEASE, at, at, *names)
    if not taken:
        return None
    ((job_id, name, facts, attempts),) = taken
    return Job(id=UUID(str(job_id)), name=name, facts=json.loads(facts), attempts=attempts, lease=lease)


def _is_any_due() -> bool:
    """Say whether there may be anything to do, which every process asks each second."""
    at = now()
    return bool(ask(ANY_DUE, at, at))


def _done_apart(outside: bool | None) -> tuple[str, list[str]]:
    """Return the condition on names for the jobs that are meant; one this version does not know is none outside."""
    if outside is None:
        return "", []
    names = [kind.name for kind in JOBS.values() if kind.outside]
    places = ", ".join(["%s"] * len(names))
    return f"AND name {'IN' if outside else 'NOT IN'} ({places})", names


def _do(job: Job) -> _Ended:
    kind = JOBS.get(job.name)
    if kind is None:
        return _Ended(job, JobState.FAILED, UNKNOWN)
    if job.attempts > kind.tries:
        return _Ended(job, JobState.FAILED, STOPPED)
    return _try(job, kind)


def _try(job: Job, kind: JobKind) -> _Ended:
    try:
        kind.run(**job.facts)
    except Exception as error:
        log.exception("job failed", job=job.name, attempts=job.attempts)
        if job.attempts >= kind.tries:
            return _Ended(job, JobState.FAILED, _where(error))
        return _Ended(job, JobState.WAITING, _where(error), due_at=now() + wait_after(job.attempts))
    return _Ended(job, JobState.DONE)


def _write_end(ended: _Ended) -> None:
    statement = WRITE_END.format(time="due_at" if ended.due_at else "ended_at")
    ask(statement, ended.state, ended.failed_with, ended.due_at or now(), ended.job.pk, ended.job.lease)


def _where(error: Exception) -> str:
    """Return what kind of error it was and where, without its text, which may hold what people typed."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}, {Path(last.filename).name}:{last.lineno}"[:200]


class _Heart:
    """Renews the lease of the job in hand from time to time, for as long as the work takes."""

    job: Job

    def __enter__(self) -> "_Heart":
        self._over = Event()
        self._thread = Thread(target=self._beat, name="lease", daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._over.set()
        self._thread.join()

    def _beat(self) -> None:
        while not self._over.wait(LEASE / timedelta(seconds=3)):
            ask(RENEW, now() + LEASE, self.job.pk, self.job.lease)
        connection.close()
