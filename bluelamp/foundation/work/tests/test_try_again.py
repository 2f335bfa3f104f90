"""A job that was given up can be tried again by those who may, and by nobody else."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.work.actions import try_again
from bluelamp.foundation.work.models import Job, JobState

pytestmark = pytest.mark.django_db
MECHANIC = Actor.system("work.try_again")


def a_job(state: JobState) -> Job:
    """A job that was tried five times."""
    return Job.objects.create(name="lamps.light", state=state, attempts=5, failed_with="ValueError, lamps.py:7")


def test_nobody_without_the_permission_tries_again() -> None:
    with pytest.raises(NotAllowed):
        try_again(by=Actor.system("contacts.see"), job=a_job(JobState.FAILED))


def test_a_job_that_was_given_up_waits_again_with_its_tries_counted_afresh() -> None:
    job = a_job(JobState.FAILED)
    try_again(by=MECHANIC, job=job)
    job.refresh_from_db()
    assert (job.state, job.attempts) == (JobState.WAITING, 0)
    assert Entry.objects.get().record_id == job.pk


def test_a_job_that_runs_is_left_alone() -> None:
    job = a_job(JobState.RUNNING)
    try_again(by=MECHANIC, job=job)
    job.refresh_from_db()
    assert job.state == JobState.RUNNING
    assert not Entry.objects.exists()
