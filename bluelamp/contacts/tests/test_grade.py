"""How urgent a contact is."""

import pytest
from django.db import IntegrityError, transaction

from bluelamp.contacts.actions import grade
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


def test_a_grade_and_a_danger_are_kept_and_can_be_taken_back() -> None:
    desk = actor_for(a_desk())
    contact = someone_came()
    for number, danger in ((1, True), (5, False), (None, False)):
        grade(by=desk, contact=contact, grade=number, danger=danger)
        contact.refresh_from_db()
        assert (contact.grade, contact.danger) == (number, danger)


def test_the_same_grade_again_is_no_news() -> None:
    desk = actor_for(a_desk())
    contact = someone_came()
    for _ in range(2):
        grade(by=desk, contact=contact, grade=2, danger=False)
    assert Entry.objects.filter(name="contacts.ContactGraded").count() == 1


@pytest.mark.parametrize("number", [0, 6])
def test_there_are_five_grades_and_no_others(number: int) -> None:
    desk = actor_for(a_desk())
    contact = someone_came()
    with pytest.raises(IntegrityError), transaction.atomic():
        grade(by=desk, contact=contact, grade=number, danger=False)


def test_nobody_outside_the_team_grades_it() -> None:
    a_desk()
    stranger = a_member_of(Team.objects.get(pk="harbour-neighbourhood"))
    with pytest.raises(NotAllowed):
        grade(by=actor_for(stranger), contact=someone_came(), grade=1, danger=True)
