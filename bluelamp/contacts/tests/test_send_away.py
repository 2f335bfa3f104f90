"""Whoever answers a chat ends it for a guest."""

import pytest

from bluelamp.contacts.actions import send_away
from bluelamp.contacts.guests import asked_into
from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.guests import a_chat, joined, someone_elsewhere
from bluelamp.contacts.tests.scenarios import someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_it_ends_once_and_only_for_a_guest_of_this_chat() -> None:
    contact, guest = a_chat(), someone_elsewhere()
    assert contact.assigned_to is not None
    stay, by = joined(contact, guest), actor_for(contact.assigned_to)
    with pytest.raises(NotAllowed):
        send_away(by=by, contact=someone_came(channel=Channel.CHAT), guest=stay)
    for _twice in range(2):
        send_away(by=by, contact=contact, guest=stay)
    assert asked_into(actor_for(guest)) == []
    assert Entry.objects.get(name="contacts.GuestLeft").actor_id == by.id
