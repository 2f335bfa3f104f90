"""What waits, in the order it must be dealt with, for those who may see it."""

from datetime import timedelta
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries
from time_machine import Traveller

from bluelamp.contacts.actions import grade
from bluelamp.contacts.filters import Filters
from bluelamp.contacts.models import Contact
from bluelamp.contacts.queue import QUEUE_PAGE, count_within, is_place, queue_page
from bluelamp.contacts.rules import State
from bluelamp.contacts.tests.scenarios import a_desk, answered, closed, someone_came
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Look
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


def queue(by: Actor, show: State = State.WAITING, **narrowed: Any) -> list[Contact]:
    """Return what the first page of the queue shows."""
    return queue_page(by, Filters(show=show, **narrowed)).contacts


def test_danger_comes_first_then_how_urgent_it_is_then_what_is_due_soonest(clock: Traveller) -> None:
    desk = actor_for(a_desk())
    later = someone_came(answer_within=timedelta(hours=9))
    sooner = someone_came(answer_within=timedelta(hours=1))
    graded = someone_came()
    urgent = someone_came()
    danger = someone_came(danger=True)
    clock.shift(timedelta(minutes=1))
    grade(by=desk, contact=graded, grade=4, danger=False)
    grade(by=desk, contact=urgent, grade=1, danger=False)
    assert queue(desk) == [danger, urgent, sooner, later, graded]


def test_each_state_is_shown_by_itself_and_closed_only_when_asked_for() -> None:
    account = a_desk()
    desk = actor_for(account)
    waiting, done, gone = (someone_came() for _ in range(3))
    answered(done, account)
    closed(gone, account)
    assert queue(desk, State.WAITING) == [waiting]
    assert queue(desk, State.ANSWERED) == [done]
    assert queue(desk, State.CLOSED) == [gone]
    assert [count_within(desk, state) for state in State] == [1, 1, 1]


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
    assert count_within(desk, State.WAITING) == 1


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
    with django_assert_num_queries(3):
        queue(desk)
    first = Contact.objects.get()
    for _ in range(QUEUE_PAGE):
        Contact.objects.create(person=first.person, channel="web_report", subject="crime", team_id="digital-desk")
    queue(desk)
    with django_assert_num_queries(3):
        assert len(queue(desk)) == QUEUE_PAGE


def page_by_page(by: Actor, show: State) -> list[Contact]:
    """Return a whole part of the queue, read one page after the other."""
    page = queue_page(by, Filters(show=show))
    found = list(page.contacts)
    while page.after:
        assert is_place(page.after, show)
        page = queue_page(by, Filters(show=show), after=page.after)
        found += page.contacts
    return found


def contacts_of_every_kind(show: State) -> list[Contact]:
    """Return contacts of every grade, with and without danger and promise, four of each in one place."""
    first = someone_came()
    return [
        Contact.objects.create(
            person=first.person,
            channel="web_report",
            subject="crime",
            team_id="digital-desk",
            state=show,
            danger=danger,
            grade=grade,
            due_at=due_at,
            closed_at=now() - timedelta(hours=grade or 0) if show == State.CLOSED else None,
        )
        for danger in (True, False)
        for grade in (None, 1, 3)
        for due_at in (None, now(), now() + timedelta(microseconds=1))
        for _ in range(4)
    ] + ([first] if show == State.WAITING else [])


@pytest.mark.parametrize("show", list(State))
def test_read_page_by_page_everyone_is_shown_once_and_in_order(monkeypatch: pytest.MonkeyPatch, show: State) -> None:
    desk = actor_for(a_desk())
    everyone = contacts_of_every_kind(show)
    monkeypatch.setattr("bluelamp.contacts.queue.QUEUE_PAGE", 1000)
    whole = queue(desk, show)
    assert set(whole) == set(everyone)
    monkeypatch.setattr("bluelamp.contacts.queue.QUEUE_PAGE", 5)
    assert page_by_page(desk, show) == whole


def test_what_was_closed_last_comes_first(clock: Traveller) -> None:
    account = a_desk()
    early, late = someone_came(danger=True), someone_came()
    closed(early, account)
    clock.shift(timedelta(minutes=1))
    closed(late, account)
    assert queue(actor_for(account), State.CLOSED) == [late, early]


@pytest.mark.parametrize("narrowed", [{"team": "harbour-neighbourhood"}, {"service": "lost"}, {"grade": "2"}])
def test_a_filter_leaves_only_what_fits(narrowed: dict[str, Any]) -> None:
    a_desk()
    supervisor = actor_for(a_member_of(Team.objects.get(pk="digital-desk"), Role.SUPERVISOR))
    someone_came()
    fits = someone_came(team="harbour-neighbourhood", subject="lost")
    grade(by=supervisor, contact=fits, grade=2, danger=False)
    assert queue(supervisor, **narrowed) == [fits]
