"""Having a job tried again that was given up."""

import pytest
from django.test import Client

from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.work.models import Job, JobState
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of, sign_in
from bluelamp.workspaces.setup.tests.test_work import WORK, administrator

pytestmark = pytest.mark.django_db


def a_job() -> Job:
    """A job that was given up."""
    return Job.objects.create(name="lamps.light", state=JobState.FAILED, attempts=5, ended_at=now())


def test_nobody_tries_again_who_is_not_an_administrator() -> None:
    teams = a_force_with_teams()
    client = sign_in(Client(), a_member_of(teams["digital-desk"]))
    assert client.post(f"{WORK}{a_job().pk}/again/").status_code == 404
    assert Job.objects.get().state == JobState.FAILED


def test_a_job_that_was_given_up_waits_again_and_the_page_says_so() -> None:
    page = administrator().post(f"{WORK}{a_job().pk}/again/", follow=True)
    assert "It will be tried again within seconds." in page.content.decode()
    assert Job.objects.get().state == JobState.WAITING


def test_a_job_that_does_not_exist_or_was_not_given_up_is_not_there() -> None:
    client = administrator()
    waiting = Job.objects.create(name="lamps.light")
    assert [client.post(f"{WORK}{job}/again/").status_code for job in (new_id(), waiting.pk)] == [404, 404]
