"""Work behind the pages is done though workers are killed, once where that can be, and in order."""

from datetime import UTC, datetime, time, timedelta
from threading import Barrier
from time import sleep
from uuid import UUID, uuid4

import pytest
from time_machine import Traveller

from bluelamp.foundation.clock import now
from bluelamp.foundation.tests.own_database import in_threads
from bluelamp.foundation.work import worker
from bluelamp.foundation.work.jobs import LEASE, ask_for
from bluelamp.foundation.work.models import Job, JobState, Round
from bluelamp.foundation.work.rules import Daily, Every
from bluelamp.foundation.work.tests.errands import only_this_job
from bluelamp.foundation.work.worker import do_what_is_due


class Killed(BaseException):
    """The worker's process ended here."""


@pytest.mark.django_db
def test_what_was_asked_for_is_done_with_its_facts_and_only_once() -> None:
    done: list[tuple[str, int]] = []

    def light(lamp: str, times: int) -> None:
        done.append((lamp, times))

    with only_this_job(light):
        ask_for(light, lamp="north-quay", times=2)
        assert [do_what_is_due(), do_what_is_due()] == [1, 0]
    assert done == [("north-quay", 2)]
    assert Job.objects.get().state == JobState.DONE


@pytest.mark.django_db
def test_what_failed_waits_and_is_tried_again_until_it_is_given_up(clock: Traveller) -> None:

    def break_lamp() -> None:
        raise ValueError("words that someone typed")

    with only_this_job(break_lamp, tries=2):
        ask_for(break_lamp)
        assert do_what_is_due() == 1
        assert do_what_is_due() == 0
        job = Job.objects.get()
        assert (job.state, job.attempts) == (JobState.WAITING, 1)
        clock.shift(timedelta(seconds=11))
        assert do_what_is_due() == 1
    job.refresh_from_db()
    assert (job.state, job.attempts) == (JobState.FAILED, 2)
    assert job.failed_with.startswith("ValueError, test_worker.py:")
    assert "words" not in job.failed_with


@pytest.mark.django_db
def test_what_a_killed_worker_had_is_done_by_another_when_its_lease_ends(clock: Traveller) -> None:
    tried: list[datetime] = []

    def light() -> None:
        tried.append(now())
        if len(tried) == 1:
            raise Killed

    with only_this_job(light):
        ask_for(light)
        with pytest.raises(Killed):
            do_what_is_due()
        assert do_what_is_due() == 0
        clock.shift(LEASE + timedelta(seconds=1))
        assert do_what_is_due() == 1
    assert len(tried) == 2
    assert Job.objects.get().state == JobState.DONE


@pytest.mark.django_db
def test_a_job_that_kills_its_worker_each_time_is_given_up(clock: Traveller) -> None:

    def burst() -> None:
        raise Killed

    with only_this_job(burst, tries=2):
        ask_for(burst)
        for _ in range(2):
            with pytest.raises(Killed):
                do_what_is_due()
            clock.shift(LEASE + timedelta(seconds=1))
        do_what_is_due()
    job = Job.objects.get()
    assert (job.state, job.failed_with) == (JobState.FAILED, "the program was stopped on the way each time")


@pytest.mark.django_db
def test_who_lost_the_lease_writes_nothing_over_the_next() -> None:

    def slow() -> None:
        Job.objects.update(lease=uuid4())

    with only_this_job(slow):
        ask_for(slow)
        do_what_is_due()
    assert Job.objects.get().state == JobState.RUNNING


@pytest.mark.usefixtures("own_database")
def test_the_lease_is_renewed_while_a_job_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    renewed: list[bool] = []

    def slow() -> None:
        Job.objects.update(leased_until=None)
        renewed.append(any(is_leased_soon() for _ in range(500)))

    def is_leased_soon() -> bool:
        sleep(0.01)
        return Job.objects.get().leased_until is not None

    monkeypatch.setattr(worker, "LEASE", timedelta(seconds=0.3))
    with only_this_job(slow):
        ask_for(slow)
        assert do_what_is_due() == 1
    assert renewed == [True]
    assert Job.objects.get().state == JobState.DONE


@pytest.mark.django_db
def test_jobs_about_one_subject_are_done_one_at_a_time_in_order(clock: Traveller) -> None:
    done: list[int] = []
    lamp, other = uuid4(), uuid4()

    def light(number: int) -> None:
        if number == 1 and not done:
            done.append(0)
            raise ValueError
        done.append(number)

    with only_this_job(light):
        for subject, number in ((lamp, 1), (lamp, 2), (other, 3), (None, 4)):
            ask_for(light, subject=subject, number=number)
        do_what_is_due()
        assert done == [0, 3, 4]
        clock.shift(timedelta(seconds=11))
        do_what_is_due()
    assert done == [0, 3, 4, 1, 2]


@pytest.mark.usefixtures("own_database")
def test_two_workers_never_have_the_same_job() -> None:
    done: list[int] = []
    both = Barrier(2)

    def light(number: int) -> None:
        done.append(number)

    def work() -> None:
        both.wait(10)
        do_what_is_due()

    with only_this_job(light):
        for number in range(20):
            ask_for(light, number=number)
        in_threads(work, work)
    assert sorted(done) == list(range(20))


@pytest.mark.usefixtures("own_database")
def test_two_workers_ask_once_for_what_comes_round(clock: Traveller) -> None:

    def light() -> None:
        pass

    with only_this_job(light, comes=Every(timedelta(hours=1))) as kind:
        do_what_is_due()
        clock.shift(timedelta(hours=1))
        in_threads(*[worker.ask_for_rounds] * 4)
        assert Job.objects.filter(name=kind.name).count() == 1


@pytest.mark.django_db
def test_days_on_which_nobody_worked_count_as_one(clock: Traveller) -> None:
    runs: list[UUID] = []

    def light() -> None:
        runs.append(uuid4())

    with only_this_job(light, comes=Daily(time(3))):
        do_what_is_due()
        assert runs == []
        clock.move_to(datetime(2026, 5, 20, 12, tzinfo=UTC))
        do_what_is_due()
    assert len(runs) == 1
    assert Round.objects.get().due_at == datetime(2026, 5, 21, 2, tzinfo=UTC)


@pytest.mark.django_db
def test_what_waits_for_others_machines_is_done_apart_from_the_rest() -> None:

    def light() -> None:
        pass

    with only_this_job(light, outside=True):
        Job.objects.create(name="lamps.light_with_gas")
        ask_for(light)
        assert do_what_is_due(outside=False) == 1
        assert Job.objects.get(name="lamps.light_with_gas").state == JobState.FAILED
        assert do_what_is_due(outside=True) == 1


@pytest.mark.django_db
def test_a_job_of_another_version_is_given_up_and_says_why() -> None:
    Job.objects.create(name="lamps.light_with_gas")
    do_what_is_due()
    assert Job.objects.get().failed_with == "this version knows no such job"
