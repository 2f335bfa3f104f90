"""Whoever is asked into a chat joins it."""

from datetime import timedelta

import pytest

from bluelamp.contacts.actions import join_chat
from bluelamp.contacts.guest_rules import ComesAs
from bluelamp.contacts.guests import came_and_went
from bluelamp.contacts.tests.guests import a_chat, asked, joined, someone_elsewhere
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_it_is_once_and_only_who_is_asked_can() -> None:
    contact, guest = a_chat(), someone_elsewhere()
    assert contact.assigned_to is not None
    with pytest.raises(NotAllowed):
        join_chat(by=actor_for(contact.assigned_to), guest=asked(contact, guest))
    assert came_and_went(contact) == []
    first = joined(contact, guest)
    assert join_chat(by=actor_for(guest), guest=first).joined_at == first.joined_at
    assert [(one.comes_as, one.joined) for one in came_and_went(contact)] == [(ComesAs.INTERPRETER, True)]
    entry = Entry.objects.get(name="contacts.GuestJoined")
    assert entry.actor_id == guest.pk
    assert entry.at - first.asked_at < timedelta(minutes=1)
