"""A door is shut at once, whatever its hours are, and follows them again."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.actions import switch_door
from bluelamp.staff.opening import CHAT, door_now
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.administering import an_office
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


def test_a_supervisor_shuts_it_and_opens_it_again(clock: Traveller) -> None:
    an_office()
    by = actor_for(a_member_of(None, Role.SUPERVISOR))
    for _ in range(2):
        switch_door(by=by, door=CHAT, shut=True)
    shut = door_now(CHAT)
    assert (shut.is_open, shut.opens_at) == (False, None)
    clock.shift(timedelta(hours=1))
    switch_door(by=by, door=CHAT, shut=False)
    door = door_now(CHAT)
    assert door.is_open
    assert not door.was_open(now() - timedelta(minutes=30))
    assert door.was_open(now() - timedelta(minutes=90))
    assert Entry.objects.filter(name="staff.DoorSwitched").count() == 2


def test_whoever_answers_chats_may_not() -> None:
    with pytest.raises(NotAllowed):
        switch_door(by=actor_for(an_office().member), door=CHAT, shut=True)
