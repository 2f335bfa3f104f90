"""What was said about a contact can be erased by those who may and who reach it."""

import pytest

from bluelamp.contacts.actions import erase_words
from bluelamp.contacts.models import Message
from bluelamp.contacts.tests.scenarios import a_desk, answered, more_words, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.retention.rules import WhyErased

pytestmark = pytest.mark.django_db
ERASER = Actor.system("records.erase")


def test_whoever_may_erase_but_does_not_reach_it_erases_nothing() -> None:
    desk = a_desk()
    contact = someone_came()
    more_words(contact)
    elsewhere = Actor(kind=Kind.STAFF, id=desk.pk, permissions=frozenset({"records.erase"}), teams=frozenset({"other"}))
    with pytest.raises(NotAllowed):
        erase_words(by=elsewhere, contact=contact, reason=WhyErased.UNLAWFUL)
    assert Message.objects.get().words


def test_only_this_contacts_words_go_and_once() -> None:
    desk = a_desk()
    contact, other = someone_came(), someone_came()
    for each in (contact, other):
        answered(each, desk)
    for _ in range(2):
        erase_words(by=ERASER, contact=contact, reason=WhyErased.NO_LONGER_NEEDED)
    left = dict(Message.objects.values_list("contact_id", "words"))
    assert not left[contact.pk]
    assert left[other.pk]
    assert Entry.objects.get(name="contacts.WordsErased").record_id == contact.pk
