"""What runs, waits and was given up is told as it is."""

from datetime import timedelta

import pytest

from bluelamp.foundation.clock import now
from bluelamp.foundation.work import queries
from bluelamp.foundation.work.models import Job, JobState, Round
from bluelamp.foundation.work.tasks import KEPT_FOR, forget_ended_jobs

pytestmark = pytest.mark.django_db


def test_unfinished_and_failed_jobs_are_told_apart() -> None:
    made = {state: Job.objects.create(name="lamps.light", state=state) for state in JobState}
    assert set(queries.unfinished_jobs()) == {made[JobState.WAITING], made[JobState.RUNNING]}
    assert queries.failed_jobs() == [made[JobState.FAILED]]
    assert queries.failed_job(made[JobState.DONE].pk) is None


def test_what_is_overdue_is_the_oldest_that_nobody_has() -> None:
    assert queries.overdue_by() == timedelta(0)
    Job.objects.create(name="lamps.light", due_at=now() - timedelta(minutes=4))
    Job.objects.create(
        name="lamps.light", state=JobState.RUNNING, due_at=now() - timedelta(hours=1), leased_until=now()
    )
    assert queries.overdue_by() == timedelta(minutes=4)


def test_a_round_says_how_the_latest_one_ended() -> None:
    Round.objects.create(name="lamps.light", due_at=now())
    for hours, state in ((3, JobState.FAILED), (1, JobState.DONE)):
        Job.objects.create(name="lamps.light", state=state, ended_at=now() - timedelta(hours=hours))
    (round_,) = queries.rounds()
    assert round_.latest is not None
    assert round_.latest.state == JobState.DONE


def test_jobs_that_ended_a_month_ago_are_forgotten_and_no_others() -> None:
    Job.objects.create(name="old", state=JobState.DONE, ended_at=now() - KEPT_FOR - timedelta(minutes=1))
    Job.objects.create(name="new", state=JobState.DONE, ended_at=now())
    Job.objects.create(name="waiting", due_at=now() - KEPT_FOR * 2)
    assert forget_ended_jobs() == 1
    assert set(Job.objects.values_list("name", flat=True)) == {"new", "waiting"}
