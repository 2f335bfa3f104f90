"""What waits for a team is offered to another while the team cannot, and to its own alone once it is back."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.contacts.actions import assign
from bluelamp.contacts.queue import queue_page
from bluelamp.contacts.tasks import offer_overflow
from bluelamp.contacts.tests.routing import DESK, HARBOUR
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.staff.models import Account, Team
from bluelamp.staff.queries import actor_for, overflows
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.routing import an_overflow
from bluelamp.staff.tests.scenarios import a_member_of
from bluelamp.staff.tests.working import a_shift, an_absence

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(db: None) -> Account:
    """Someone of the desk."""
    return a_desk()


@pytest.fixture
def harbour(desk: Account) -> Account:
    """Someone of the harbour, who works for 8 hours from now."""
    account = a_member_of(Team.objects.get(pk=HARBOUR))
    a_shift(account, 0, 8)
    a_shift(account, 24, 32)
    return account


def offered() -> tuple[str, ...]:
    """Let the job come round, and return why each team's work is offered."""
    offer_overflow()
    return tuple(each.why for each in overflows() if each.since)


def test_it_is_while_nobody_works_and_only_then(desk: Account, harbour: Account, clock: Traveller) -> None:
    contact = someone_came(team=HARBOUR)
    an_overflow(HARBOUR, DESK)
    assert offered() == ()
    clock.shift(timedelta(hours=9))
    assert offered() == ("nobody_here",)
    assert queue_page(actor_for(desk)).contacts == [contact]
    clock.shift(timedelta(hours=16))
    assert offered() == ()
    assert queue_page(actor_for(desk)).contacts == []
    assert queue_page(actor_for(harbour)).contacts == [contact]


def test_it_is_while_all_who_work_are_absent(harbour: Account) -> None:
    an_overflow(HARBOUR, DESK)
    an_absence(harbour, -1, 1)
    assert offered() == ("nobody_here",)


def test_it_is_once_the_oldest_that_nobody_has_waits_too_long(harbour: Account, clock: Traveller) -> None:
    contact = someone_came(team=HARBOUR)
    an_overflow(HARBOUR, DESK, 30)
    clock.shift(timedelta(minutes=30))
    assert offered() == ()
    clock.shift(timedelta(minutes=1))
    assert offered() == ("too_long",)
    assign(by=actor_for(harbour), contact=contact, to=harbour)
    assert offered() == ()


def test_without_a_time_waiting_alone_offers_nothing(harbour: Account, clock: Traveller) -> None:
    someone_came(team=HARBOUR)
    an_overflow(HARBOUR, DESK)
    clock.shift(timedelta(hours=7))
    assert offered() == ()


def test_where_nobody_works_anywhere_everything_waits_and_nothing_is_lost(
    desk: Account, harbour: Account, clock: Traveller
) -> None:
    a_shift(desk, 24, 30)
    an_overflow(HARBOUR, DESK)
    an_overflow(DESK, HARBOUR)
    clock.shift(timedelta(hours=9))
    contacts = {someone_came(team=team).pk for team in (HARBOUR, DESK)}
    assert offered() == ("nobody_here", "nobody_here")
    for account in (desk, harbour):
        assert {contact.pk for contact in queue_page(actor_for(account)).contacts} == contacts


def test_nothing_sealed_is_offered_to_anyone(desk: Account, harbour: Account, clock: Traveller) -> None:
    standards = a_member_of(Team.objects.get(pk=DESK), Role.STANDARDS_STAFF)
    here, there = someone_came(team=DESK, sealed=True), someone_came(team=HARBOUR, sealed=True)
    plain = someone_came(team=HARBOUR)
    an_overflow(HARBOUR, DESK)
    clock.shift(timedelta(hours=9))
    assert offered() == ("nobody_here",)
    assert queue_page(actor_for(desk)).contacts == [plain]
    reached = {contact.pk for contact in queue_page(actor_for(standards)).contacts}
    assert reached == {here.pk, plain.pk}
    assert there.pk not in reached
