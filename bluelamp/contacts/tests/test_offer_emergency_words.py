"""Whoever writes of danger is told how to reach 999 by the way that they wrote, where the gate lets it out."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.contacts.actions import offer_emergency_words
from bluelamp.contacts.models import Contact, Message, Notice
from bluelamp.contacts.rules import Channel, NoticeState
from bluelamp.contacts.tests.agreed import agreed_by
from bluelamp.contacts.tests.scenarios import a_desk, safe_email, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.queries import actor_for
from bluelamp.texts.tests.scenarios import a_taken_text
from tests.ledger import read_ledger

pytestmark = pytest.mark.django_db
LISTENER = Actor.system("contacts.offer_999")


def offered(contact: Contact) -> list[str]:
    """Offer it, and return what the person was told."""
    offer_emergency_words(by=LISTENER, contact=contact)
    return [message.words for message in Message.objects.filter(contact=contact)]


def test_by_e_mail_once_a_day_in_their_language_and_through_the_gate(clock: Traveller) -> None:
    a_desk()
    contact = someone_came(handles=[safe_email()], channel=Channel.EMAIL, language="cy")
    assert "999" in offered(contact)[0]
    assert len(offered(contact)) == 1
    clock.shift(timedelta(hours=25))
    assert len(offered(contact)) == 2
    read_ledger()
    assert set(Notice.objects.values_list("state", flat=True)) == {NoticeState.DUE}
    assert contact.state == Contact.objects.get().state


def test_nothing_where_it_may_not_leave_or_was_read_on_a_page() -> None:
    a_desk()
    assert offered(someone_came(channel=Channel.EMAIL)) == []
    assert offered(someone_came(handles=[safe_email("b@example.com")])) == []
    assert offered(someone_came(handles=[safe_email("c@example.com")], channel=Channel.EMAIL, sealed=True)) == []


def test_by_text_once_it_is_agreed_that_one_may_leave() -> None:
    desk = a_desk()
    contact = a_taken_text("He is at the door.")
    assert offered(contact) == []
    agreed_by(contact, desk, "phone")
    assert "call 999" in offered(contact)[0]
    read_ledger()
    assert Notice.objects.get().state == NoticeState.DUE


def test_staff_may_not() -> None:
    with pytest.raises(NotAllowed):
        offer_emergency_words(by=actor_for(a_desk()), contact=someone_came())
