"""What happens when staff say how urgent a contact is."""

import pytest

from bluelamp.reports.tests.scenarios import a_burglary_reported, a_danger_reported
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, problems, words

pytestmark = pytest.mark.django_db


def test_another_team_cannot_grade_it() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert desk.of("harbour-neighbourhood").status(contact, "grade", grade="1") == 404


def test_grade_and_danger_are_kept_and_said() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    page = desk.send(contact, "grade", grade="1", danger="yes")
    assert words(page.select_one("h1")) == "Sam Okafor Danger Grade 1"
    assert "Graded it 1, danger" in words(page.select_one("[aria-labelledby=history]"))


def test_danger_and_grade_can_be_taken_away() -> None:
    desk = a_desk()
    contact = a_danger_reported().contact
    page = desk.send(contact, "grade", grade="none")
    assert words(page.select_one("h1")) == "Sam Okafor not graded"


@pytest.mark.parametrize("typed", ["", "0", "6", "high", "\0"])
def test_a_grade_that_does_not_exist_is_turned_away(typed: str) -> None:
    desk = a_desk()
    page = desk.send(a_burglary_reported().contact, "grade", grade=typed)
    assert problems(page) == ["Choose a grade, or that it is not graded yet."]
