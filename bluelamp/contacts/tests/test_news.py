"""What is new to a member of staff since they last opened a contact."""

from datetime import timedelta

import pytest
from pytest_django import DjangoAssertNumQueries
from time_machine import Traveller

from bluelamp.contacts.actions import assign
from bluelamp.contacts.models import Contact
from bluelamp.contacts.news import news_for
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.tests.scenarios import a_desk, a_sent_file, answered, more_words, someone_came
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


def news(by: Actor, contact: Contact) -> list[str]:
    """Return what is new in one contact."""
    return news_for(by, [contact.pk]).get(contact.pk, [])


def test_what_was_never_opened_is_new_and_once_opened_it_is_not(clock: Traveller) -> None:
    desk = actor_for(a_desk())
    contact = someone_came()
    more_words(contact)
    assert news(desk, contact) == ["new"]
    contact_for_staff(desk, contact.reference)
    assert news(desk, contact) == []


def test_what_others_did_since_is_told_once_each_and_what_i_did_is_not(clock: Traveller) -> None:
    account = a_desk()
    colleague = a_member_of(Team.objects.get(pk="digital-desk"))
    contact = someone_came()
    contact_for_staff(actor_for(account), contact.reference)
    clock.shift(timedelta(minutes=1))
    assign(by=actor_for(account), contact=contact, to=account)
    more_words(contact)
    more_words(contact, "And a torch.")
    a_sent_file(contact)
    answered(contact, colleague)
    assert news(actor_for(account), contact) == ["wrote more", "sent a file", f"answered by {colleague}"]
    assert news(actor_for(colleague), contact) == ["new"]


def test_what_was_read_within_the_quarter_of_an_hour_of_the_first_look_is_not_new_any_more(clock: Traveller) -> None:
    desk = actor_for(a_desk())
    contact = someone_came()
    contact_for_staff(desk, contact.reference)
    clock.shift(timedelta(minutes=5))
    more_words(contact)
    clock.shift(timedelta(minutes=5))
    assert news(desk, contact) == ["wrote more"]
    contact_for_staff(desk, contact.reference)
    assert news(desk, contact) == []


def test_a_page_of_contacts_asks_the_database_as_often_as_one(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    desk = actor_for(a_desk())
    contacts = [someone_came().pk for _ in range(3)]
    with django_assert_num_queries(1):
        assert news_for(desk, contacts) == {contact: ["new"] for contact in contacts}
