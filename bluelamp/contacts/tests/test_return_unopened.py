"""What someone was given and did not open goes back to the team."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.contacts.actions import assign, grade, return_unopened
from bluelamp.contacts.history import history_of
from bluelamp.contacts.models import Contact
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.tasks import RETURNS, give_back_unopened
from bluelamp.contacts.tests.scenarios import a_desk, answered, someone_came
from bluelamp.contacts.workload import unopened_contacts
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.models import Account, Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def given(db: None) -> tuple[Contact, Account, Account]:
    """A contact that a colleague gave to someone."""
    giver = a_desk()
    holder = a_member_of(Team.objects.get(pk="digital-desk"))
    return assign(by=actor_for(giver), contact=someone_came(), to=holder), holder, giver


def back(contact: Contact) -> bool:
    """Let the job come round, and say whether the contact went back to the team."""
    give_back_unopened()
    contact.refresh_from_db()
    return contact.assigned_to is None


def test_it_goes_back_after_an_hour_with_an_entry(given: tuple[Contact, Account, Account], clock: Traveller) -> None:
    contact, holder, giver = given
    assert unopened_contacts(actor_for(giver), "digital-desk") == [contact]
    clock.shift(timedelta(minutes=59))
    assert not back(contact)
    clock.shift(timedelta(minutes=2))
    assert back(contact)
    assert Entry.objects.get(name="contacts.ContactReturned").facts["account_id"] == str(holder.pk)
    assert history_of(contact)[-1].what == f"Gave it back to the team: {holder} had not opened it in time"


def test_one_in_danger_goes_back_after_ten_minutes(given: tuple[Contact, Account, Account], clock: Traveller) -> None:
    contact, _holder, giver = given
    grade(by=actor_for(giver), contact=contact, grade=1, danger=True)
    clock.shift(timedelta(minutes=11))
    assert back(contact)


def test_what_was_opened_stays(given: tuple[Contact, Account, Account], clock: Traveller) -> None:
    contact, holder, giver = given
    contact_for_staff(actor_for(holder), contact.reference)
    assert unopened_contacts(actor_for(giver), "digital-desk") == []
    clock.shift(timedelta(days=2))
    assert not back(contact)


def test_what_was_opened_before_it_was_given_counts_as_unopened(clock: Traveller) -> None:
    giver = a_desk()
    holder = a_member_of(Team.objects.get(pk="digital-desk"))
    contact = someone_came()
    contact_for_staff(actor_for(holder), contact.reference)
    clock.shift(timedelta(minutes=1))
    assign(by=actor_for(giver), contact=contact, to=holder)
    clock.shift(timedelta(hours=2))
    assert back(contact)


def test_what_someone_took_themselves_or_what_was_answered_stays(clock: Traveller) -> None:
    desk = a_desk()
    colleague = a_member_of(Team.objects.get(pk="digital-desk"))
    taken, done = someone_came(), someone_came()
    assign(by=actor_for(desk), contact=taken, to=desk)
    assign(by=actor_for(desk), contact=done, to=colleague)
    answered(done, desk)
    clock.shift(timedelta(hours=2))
    assert not back(taken)
    assert not back(done)


def test_returning_what_was_opened_meanwhile_is_nothing_new(given: tuple[Contact, Account, Account]) -> None:
    contact, _holder, _giver = given
    return_unopened(by=RETURNS, contact=contact)
    contact.refresh_from_db()
    assert contact.assigned_to is not None
