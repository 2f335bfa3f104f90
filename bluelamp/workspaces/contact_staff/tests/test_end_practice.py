"""A trainee says that they are done, and is shown their marks."""

import pytest

from bluelamp.training.models import Practice
from bluelamp.training.tests.in_training import in_training
from bluelamp.training.tests.scenarios import School, a_school
from bluelamp.workspaces.contact_staff.tests.test_practise import PRACTISE, desk_of

__all__ = ["in_training"]
pytestmark = pytest.mark.django_db


def test_whoever_is_done_is_shown_the_marks() -> None:
    school = a_school()
    address = f"{PRACTISE}{school.begins().pk}/"
    desk = desk_of(school)
    assert desk.client.get(f"{address}end/").headers["Location"] == address
    assert Practice.objects.get().ended_at is None
    page = desk.client.post(f"{address}end/", follow=True).content.decode()
    assert "It is over." in page
    assert "0 of 5 points" in page


def test_nobody_ends_what_another_practises() -> None:
    school = a_school()
    address = f"{PRACTISE}{school.begins().pk}/end/"
    assert desk_of(School(school.trainer, school.trainer)).client.post(address).status_code == 404
    assert Practice.objects.get().ended_at is None
