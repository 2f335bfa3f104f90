"""A trainer sees what waits for them, what was said lately, and how it goes for each of a team."""

import pytest
from pytest_django import Settings

from bluelamp.training.tests.in_training import in_training
from bluelamp.training.tests.scenarios import School
from bluelamp.workspaces.supervisor.tests.office import an_office, words
from bluelamp.workspaces.supervisor.tests.schooling import school_of

__all__ = ["in_training"]
pytestmark = pytest.mark.django_db
PRACTICES = "/desk/practices/"


def test_what_is_over_waits_and_what_goes_on_does_not() -> None:
    office = an_office()
    school = school_of(office)
    school.begins("hedge")
    assert "Nothing waits." in words(office.see(PRACTICES).find("main"))
    practice = school.ends(school.begins())
    page = office.see(PRACTICES)
    assert [link["href"] for link in page.select(".app-rows a")] == [f"{PRACTICES}{practice.pk}/"]
    assert "Practices 1" in words(page.find("nav"))


def test_what_is_marked_moves_down_and_the_run_of_points_grows() -> None:
    office = an_office()
    school = school_of(office)
    school.debriefs(school.ends(school.begins()), what_next=1)
    school.debriefs(school.ends(school.begins()), what_next=2)
    page = office.see(PRACTICES)
    assert "Nothing waits." in words(page.find("main"))
    assert words(page.select_one(".app-run")) == "1 of 8 2 of 8"
    assert len(page.select("a[href^='/desk/practices/0']")) == 2


def test_ones_own_practices_are_left_to_a_colleague() -> None:
    office = an_office()
    own = School(office.supervisor, office.supervisor)
    practice = own.ends(own.begins())
    assert "Nothing waits." in words(office.see(PRACTICES).find("main"))
    assert office.client.get(f"{PRACTICES}{practice.pk}/").status_code == 404


def test_outside_a_training_space_there_is_no_such_page(settings: Settings) -> None:
    office = an_office()
    settings.TRAINING = False
    assert office.client.get(PRACTICES).status_code == 404
