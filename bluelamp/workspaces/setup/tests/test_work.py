"""What an administrator sees of the work behind the pages."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from bluelamp.foundation.clock import now
from bluelamp.foundation.work.models import Job, JobState, Round
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of, sign_in

pytestmark = pytest.mark.django_db
WORK = "/desk/setup/work/"
TIDY = "reports.tasks.tidy_drafts"


def administrator() -> Client:
    """The browser of someone who sees to the set-up."""
    a_force_with_teams()
    return sign_in(Client(), a_member_of(None, Role.ADMINISTRATOR))


def tables(client: Client) -> list[str]:
    """Return what stands under each heading, as one line."""
    page = BeautifulSoup(client.get(WORK).content, "html.parser")
    parts = [heading.find_next_sibling() for heading in page.select("h2")]
    return [" ".join(part.get_text(" ").split()) for part in parts if part is not None]


def test_nobody_sees_it_who_is_not_an_administrator() -> None:
    teams = a_force_with_teams()
    assert sign_in(Client(), a_member_of(teams["digital-desk"], Role.SUPERVISOR)).get(WORK).status_code == 404


def test_where_nothing_is_to_be_done_it_says_so() -> None:
    *told, readers = tables(administrator())
    assert readers.startswith("Each reader of the ledger")
    assert told == [
        "Nothing was given up.",
        "No event is set aside.",
        "Nothing runs and nothing waits.",
        "Nothing comes round yet. The first rounds are set when the server starts.",
    ]


def test_it_says_what_was_given_up_what_waits_and_what_comes_round() -> None:
    Job.objects.create(name=TIDY, state=JobState.FAILED, attempts=5, failed_with="OSError, disk.py:7", ended_at=now())
    Job.objects.create(name=TIDY, due_at=now() + timedelta(minutes=1))
    Round.objects.create(name=TIDY, due_at=now() + timedelta(hours=1))
    given_up, _, unfinished, comes_round, _ = tables(administrator())
    assert "Forget reports that were begun and not sent OSError, disk.py:7 5 12 May, 10:00 Try again" in given_up
    assert "Forget reports that were begun and not sent waits 12 May, 10:01" in unfinished
    assert "Forget reports that were begun and not sent 12 May, 11:00 given up, 12 May, 10:00" in comes_round


def test_more_jobs_cost_no_more_queries(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    client = administrator()
    for state in (JobState.FAILED, JobState.WAITING):
        Job.objects.bulk_create([Job(name=TIDY, state=state, ended_at=now()) for _ in range(30)])
    with django_assert_max_num_queries(19):
        client.get(WORK)


def test_an_administrator_is_led_here_after_signing_in() -> None:
    page = BeautifulSoup(administrator().get("/desk/second-factor/").content, "html.parser")
    assert [link["href"] for link in page.select(".app-masthead__home")] == [WORK]
