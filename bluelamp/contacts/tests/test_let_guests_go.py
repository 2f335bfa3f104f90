"""A chat that is closed ends for its guests."""

import pytest

from bluelamp.contacts.actions import reopen
from bluelamp.contacts.guests import asked_into, guests_of
from bluelamp.contacts.tests.guests import a_chat, joined, someone_elsewhere
from bluelamp.contacts.tests.scenarios import closed
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_they_do_not_reach_it_again_when_it_opens_again() -> None:
    contact, guest = a_chat(), someone_elsewhere()
    assert contact.assigned_to is not None
    joined(contact, guest)
    reopen(by=actor_for(contact.assigned_to), contact=closed(contact, contact.assigned_to))
    assert guests_of(contact) == asked_into(actor_for(guest)) == []
