"""What waits, in the order it must be dealt with, for those who may see it."""

from datetime import timedelta

import pytest
from pytest_django import DjangoAssertNumQueries
from time_machine import Traveller

from bluelamp.contacts.actions import grade
from bluelamp.contacts.models import Contact
from bluelamp.contacts.queries import QUEUE_PAGE, queue, waiting_count
from bluelamp.contacts.rules import State
from bluelamp.contacts.tests.scenarios import a_desk, answered, closed, someone_came
from bluelamp.foundation.ledger.models import Look
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


def test_danger_comes_first_then_the_grade_then_what_is_due_soonest(clock: Traveller) -> None:
    desk = actor_for(a_desk())
    later = someone_came(answer_within=timedelta(hours=9))
    sooner = someone_came(answer_within=timedelta(hours=1))
    graded = someone_came()
    urgent = someone_came()
    danger = someone_came(danger=True)
    clock.shift(timedelta(minutes=1))
    grade(by=desk, contact=graded, grade=4, danger=False)
    grade(by=desk, contact=urgent, grade=1, danger=False)
    assert queue(desk) == [danger, urgent, graded, sooner, later]


def test_each_state_is_shown_by_itself_and_closed_only_when_asked_for() -> None:
    account = a_desk()
    desk = actor_for(account)
    waiting, done, gone = (someone_came() for _ in range(3))
    answered(done, account)
    closed(gone, account)
    assert queue(desk, show=State.WAITING) == [waiting]
    assert queue(desk, show=State.ANSWERED) == [done]
    assert queue(desk, show=State.CLOSED) == [gone]
    assert set(queue(desk)) == {waiting, done}
    assert waiting_count(desk) == 1


def test_everyone_sees_what_they_may_and_nothing_else() -> None:
    desk = actor_for(a_desk())
    own, other = someone_came(), someone_came(team="harbour-neighbourhood")
    sealed = someone_came(team="professional-standards", sealed=True)
    someone_came(sealed=True)
    assert queue(desk) == [own]
    assert queue(actor_for(a_member_of(Team.objects.get(pk="harbour-neighbourhood")))) == [other]
    assert set(queue(actor_for(a_member_of(Team.objects.get(pk="digital-desk"), Role.SUPERVISOR)))) == {own, other}
    standards = a_member_of(Team.objects.get(pk="professional-standards"), Role.STANDARDS_STAFF)
    assert queue(actor_for(standards)) == [sealed]
    assert waiting_count(desk) == 1


def test_a_queue_is_a_look_at_everyone_on_it() -> None:
    desk = actor_for(a_desk())
    shown = [someone_came() for _ in range(2)]
    queue(desk)
    assert set(Look.objects.get().list_ids) == {str(contact.pk) for contact in shown}


def test_a_page_of_the_queue_costs_the_same_however_long_it_is(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    desk = actor_for(a_desk())
    someone_came()
    queue(desk)
    with django_assert_num_queries(2):
        queue(desk)
    first = Contact.objects.get()
    for _ in range(QUEUE_PAGE):
        Contact.objects.create(person=first.person, channel="web_report", subject="crime", team_id="digital-desk")
    queue(desk)
    with django_assert_num_queries(2):
        assert len(queue(desk)) == QUEUE_PAGE
