"""Fields that are written by a statement made once are as Django would have written them."""

from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from bluelamp.foundation.clock import now
from bluelamp.foundation.database.update import update_row
from bluelamp.foundation.work.models import Job, JobState

pytestmark = pytest.mark.django_db


def test_what_is_named_is_written_and_nothing_else() -> None:
    job = Job.objects.create(name="light the lamps", facts={"street": 1})
    job.state, job.due_at, job.subject, job.facts, job.attempts = JobState.FAILED, now(), uuid4(), {"é": [None]}, 4
    update_row(job, "state", "due_at", "subject", "facts", still={})
    stored = Job.objects.get()
    assert (stored.state, stored.due_at, stored.subject, stored.facts) == (
        *(job.state, job.due_at, job.subject, job.facts),
    )
    assert stored.attempts == 0


def test_nothing_can_be_written_where_something_was() -> None:
    job = Job.objects.create(name="light the lamps", subject=uuid4(), lease=uuid4())
    job.subject = job.lease = None
    update_row(job, "subject", "lease", still={})
    assert Job.objects.filter(subject=None, lease=None).exists()


def test_a_row_that_is_gone_is_an_error() -> None:
    with pytest.raises(IntegrityError, match="Job"), transaction.atomic():
        update_row(Job(name="light the lamps"), "attempts", still={})


def test_one_that_was_changed_meanwhile_is_left_as_it_is() -> None:
    job = Job.objects.create(name="light the lamps")
    job.attempts = 1
    update_row(job, "attempts", still={"state": JobState.WAITING, "name": "light the lamps"})
    job.attempts = 2
    with pytest.raises(IntegrityError, match="meanwhile"), transaction.atomic():
        update_row(job, "attempts", still={"state": JobState.RUNNING})
    assert Job.objects.get().attempts == 1
