"""Someone begins a script, and finds it in the queue; how it went before stands below."""

import pytest
from django.test import Client
from pytest_django import Settings

from bluelamp.staff.tests.scenarios import sign_in
from bluelamp.training.models import Practice
from bluelamp.training.scripts import SCRIPTS
from bluelamp.training.tests.in_training import in_training
from bluelamp.training.tests.scenarios import School, a_school
from bluelamp.workspaces.contact_staff.tests.desk import Desk, problems, words

__all__ = ["in_training"]
pytestmark = pytest.mark.django_db
PRACTISE = "/desk/practise/"


def desk_of(school: School) -> Desk:
    """Return the desk of the trainee."""
    return Desk(sign_in(Client(), school.trainee), school.trainee, {})


def test_a_script_that_is_begun_waits_in_the_queue() -> None:
    desk = desk_of(a_school())
    page = desk.see(PRACTISE)
    assert [words(head) for head in page.select(".app-script h3")] == [str(each.title) for each in SCRIPTS.values()]
    response = desk.client.post(PRACTISE, {"script": "bicycle"}, follow=True)
    reference = Practice.objects.get().contact.reference
    assert f"It came into the queue as {reference}." in response.content.decode()
    going_on = desk.see(PRACTISE).select_one(".app-script")
    assert going_on is not None
    assert going_on.select(f"a[href='/desk/{reference}/']")
    assert f"Dean Ashwick {reference}" in words(desk.see("/desk/").find("main"))


def test_what_a_script_asks_for_is_not_told_beforehand() -> None:
    page = words(desk_of(a_school()).see(PRACTISE).find("main"))
    assert not [aim.words for script in SCRIPTS.values() for aim in script.aims if str(aim.words) in page]


def test_what_there_is_not_is_said_and_begins_nothing() -> None:
    desk = desk_of(a_school())
    response = desk.client.post(PRACTISE, {"script": "no-such-script"})
    assert "Choose one of the scripts." in response.content.decode()
    desk.account.teams.set([])
    response = desk.client.post(PRACTISE, {"script": "bicycle"})
    assert "You are in no team" in response.content.decode()
    assert not Practice.objects.exists()
    assert problems(desk.see(PRACTISE)) == []


def test_how_it_went_stands_there_new_until_it_is_opened() -> None:
    school = a_school()
    desk = desk_of(school)
    practice = school.ends(school.begins())
    row = ".app-rows tbody tr"
    assert "0 of 5 3 more are with a trainer Not yet" in words(desk.see(PRACTISE).select_one(row))
    school.debriefs(practice, what_next=2)
    page = desk.see(PRACTISE)
    assert words(page.select_one(row)).endswith(f"2 of 8 New {school.trainer}")
    assert "Practise 1" in words(page.find("nav"))
    desk.see(f"{PRACTISE}{practice.pk}/")
    assert "New" not in words(desk.see(PRACTISE).select_one(row))


def test_outside_a_training_space_there_is_no_such_page(settings: Settings) -> None:
    desk = desk_of(a_school())
    settings.TRAINING = False
    assert desk.client.get(PRACTISE).status_code == 404
    assert desk.client.post(PRACTISE, {"script": "bicycle"}).status_code == 404
    assert not Practice.objects.exists()
