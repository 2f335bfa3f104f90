"""Whoever is asked into a chat leaves it, or does not come."""

import pytest

from bluelamp.contacts.actions import join_chat, leave_chat
from bluelamp.contacts.guests import asked_into, came_and_went, guests_of
from bluelamp.contacts.tests.guests import a_chat, asked, joined, someone_elsewhere
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_who_left_is_told_of_and_reaches_it_no_more_until_asked_again() -> None:
    contact, guest = a_chat(), someone_elsewhere()
    stay, by = joined(contact, guest), actor_for(guest)
    leave_chat(by=by, guest=stay)
    assert [one.joined for one in came_and_went(contact)] == [True, False]
    assert guests_of(contact) == asked_into(by) == []
    with pytest.raises(NotAllowed):
        join_chat(by=by, guest=stay)
    assert asked(contact, guest) != stay


def test_who_never_came_is_not_told_of() -> None:
    contact, guest = a_chat(), someone_elsewhere()
    leave_chat(by=actor_for(guest), guest=asked(contact, guest))
    assert came_and_went(contact) == []
