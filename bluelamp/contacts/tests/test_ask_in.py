"""Someone is asked into a chat."""

import pytest

from bluelamp.contacts.actions import ask_in
from bluelamp.contacts.actions.guests import CannotBeAskedIn
from bluelamp.contacts.for_me import count_for
from bluelamp.contacts.guest_rules import ComesAs
from bluelamp.contacts.guests import asked_into, who_can_be_asked_in
from bluelamp.contacts.models import Contact, Guest
from bluelamp.contacts.queries import contacts_within_reach
from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.guests import a_chat, asked, someone_elsewhere
from bluelamp.contacts.tests.scenarios import closed, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.tests.acquainting import noted
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_they_find_it_once_and_reach_nothing_else_by_it() -> None:
    contact, guest = a_chat(), someone_elsewhere()
    assert asked(contact, guest) == asked(contact, guest) == Guest.objects.get()
    by = actor_for(guest)
    assert [one.contact for one in asked_into(by)] == [contact]
    assert count_for(by) == 1
    assert not Contact.objects.filter(contacts_within_reach(by)).exists()
    assert Entry.objects.get(name="contacts.GuestAskedIn").facts["comes_as"] == "interpreter"


def test_only_who_reaches_the_chat_asks_and_only_while_it_goes_on() -> None:
    contact, guest = a_chat(), someone_elsewhere()
    assert contact.assigned_to is not None
    with pytest.raises(NotAllowed):
        ask_in(by=actor_for(guest), contact=contact, to=contact.assigned_to, comes_as=ComesAs.COLLEAGUE)
    report = someone_came(channel=Channel.WEB_REPORT)
    for other in (report, closed(contact, contact.assigned_to)):
        with pytest.raises(CannotBeAskedIn):
            ask_in(by=actor_for(contact.assigned_to), contact=other, to=guest, comes_as=ComesAs.COLLEAGUE)


def test_who_knows_the_person_cannot_be_asked_and_reaches_it_no_more() -> None:
    contact, guest = a_chat(), someone_elsewhere()
    assert contact.assigned_to is not None
    asked(contact, guest)
    noted(contact.person, guest, contact.assigned_to)
    assert asked_into(actor_for(guest)) == []
    Guest.objects.all().delete()
    with pytest.raises(CannotBeAskedIn):
        asked(contact, guest)


def test_of_what_is_sealed_only_who_may_see_it_is_asked_and_reaches_it() -> None:
    contact, guest = a_chat(), someone_elsewhere()
    assert contact.assigned_to is not None
    by = actor_for(contact.assigned_to)
    assert who_can_be_asked_in(by, contact) == [guest]
    asked(contact, guest)
    contact.sealed = True
    contact.save()
    assert asked_into(actor_for(guest)) == []
    Guest.objects.all().delete()
    assert who_can_be_asked_in(by, contact) == []
