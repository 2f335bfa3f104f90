"""A trainee reads their marks, why they are so, and what a trainer wrote."""

import pytest
from pytest_django import Settings

from bluelamp.training.tests.in_training import in_training
from bluelamp.training.tests.scenarios import School, a_school
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, words
from bluelamp.workspaces.contact_staff.tests.test_practise import PRACTISE, desk_of

__all__ = ["in_training"]
pytestmark = pytest.mark.django_db


def test_each_mark_says_why_and_what_is_still_with_a_trainer() -> None:
    school = a_school()
    practice = school.ends(school.begins())
    page = words(desk_of(school).see(f"{PRACTISE}{practice.pk}/").find("main"))
    assert "0 of 5 points , and 3 more are with a trainer" in page
    assert "Answered within 20 minutes 0 of 2 Not done." in page
    assert "Said what happens next, and by when up to 2 A trainer judges this." in page
    assert "Nothing yet. A trainer reads what you wrote" in page


def test_what_the_trainer_wrote_is_shown_as_written() -> None:
    school = a_school()
    practice = school.ends(school.begins())
    school.debriefs(practice, words=HOSTILE, what_next=1)
    page = desk_of(school).see(f"{PRACTISE}{practice.pk}/")
    assert HOSTILE in words(page.find("main"))
    assert page.select("main img, main script") == []
    assert "Said what happens next, and by when 1 of 2 A trainer gave this." in words(page.find("main"))


def test_no_mark_is_shown_before_it_is_over() -> None:
    school = a_school()
    practice = school.begins()
    page = words(desk_of(school).see(f"{PRACTISE}{practice.pk}/").find("main"))
    assert "This practice is going on." in page
    assert "Answered within" not in page


def test_nobody_else_finds_it_and_nobody_does_outside_a_training_space(settings: Settings) -> None:
    school = a_school()
    practice = school.ends(school.begins())
    address = f"{PRACTISE}{practice.pk}/"
    assert desk_of(School(school.trainer, school.trainer)).client.get(address).status_code == 404
    settings.TRAINING = False
    assert desk_of(school).client.get(address).status_code == 404
