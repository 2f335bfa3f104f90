"""Reading what runs behind the pages, what waits, what was given up, and what comes round when."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db.models import Q, QuerySet

from bluelamp.foundation.clock import now
from bluelamp.foundation.work.models import Job, JobState, Round

SHOWN: Final = 50


@dataclass(frozen=True)
class RoundLately:
    """A job that comes round: when it is next due, and how the latest one ended that did."""

    name: str
    due_at: datetime
    latest: Job | None


def unfinished_jobs() -> list[Job]:
    """Return the jobs that run or wait, those due longest first, fifty at most."""
    return list(Job.objects.filter(state__in=[JobState.RUNNING, JobState.WAITING]).order_by("due_at")[:SHOWN])


def failed_jobs() -> list[Job]:
    """Return the jobs that were given up, the latest first, fifty at most."""
    return list(Job.objects.filter(state=JobState.FAILED).order_by("-ended_at")[:SHOWN])


def failed_count() -> int:
    """Return how many jobs were given up."""
    return Job.objects.filter(state=JobState.FAILED).count()


def failed_job(job_id: UUID) -> Job | None:
    """Return a job that was given up."""
    return Job.objects.filter(pk=job_id, state=JobState.FAILED).first()


def rounds() -> list[RoundLately]:
    """Return every job that comes round, the next due first."""
    return [RoundLately(row.name, row.due_at, _latest(row.name)) for row in Round.objects.order_by("due_at")]


def overdue_by() -> timedelta:
    """Return how long the oldest job has been due that nobody has begun or that was left half-way; 0 where none is."""
    oldest = _left_waiting().order_by("due_at").values_list("due_at", flat=True).first()
    return now() - oldest if oldest else timedelta(0)


def _left_waiting() -> QuerySet[Job]:
    at = now()
    return Job.objects.filter(
        Q(state=JobState.WAITING, due_at__lte=at) | Q(state=JobState.RUNNING, leased_until__lt=at)
    )


def _latest(name: str) -> Job | None:
    ended = Job.objects.filter(name=name, state__in=[JobState.DONE, JobState.FAILED])
    return ended.order_by("-ended_at").first()
