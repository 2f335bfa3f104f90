"""A call is kept as what the person said, by whoever took it."""

import pytest

from bluelamp.contacts.actions import take_call
from bluelamp.contacts.models import Message
from bluelamp.contacts.searching import search
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.queries import actor_for
from tests.ledger import read_ledger

pytestmark = pytest.mark.django_db


def test_it_is_from_the_person_and_names_who_wrote_it_down() -> None:
    desk = a_desk()
    contact = someone_came()
    message = take_call(by=actor_for(desk), contact=contact, words="They came back tonight.", message_id=new_id())
    kept = Message.objects.get()
    assert (kept, kept.direction, kept.written_by) == (message, "from_person", desk)
    assert Entry.objects.filter(name="contacts.CallTaken", record_id=contact.pk).count() == 1


def test_it_is_found_by_what_was_said() -> None:
    by = actor_for(a_desk())
    contact = someone_came()
    take_call(by=by, contact=contact, words="A parakeet was taken.", message_id=new_id())
    read_ledger()
    assert search(by, "parakeet", before=None).contacts == [contact]


def test_the_public_takes_no_calls() -> None:
    a_desk()
    contact = someone_came()
    anyone = Actor.public("contacts.write_more", matters=frozenset({contact.pk}))
    with pytest.raises(NotAllowed):
        take_call(by=anyone, contact=contact, words="x", message_id=new_id())
