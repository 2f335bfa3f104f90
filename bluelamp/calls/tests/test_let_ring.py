"""A call that rings is kept for ten minutes, and its number is read nowhere."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.calls.actions import let_ring
from bluelamp.calls.models import Ringing
from bluelamp.calls.queries import call_that_rings
from bluelamp.calls.tasks import forget_ringing
from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.queries import actor_for
from tests.house.tables import tables_with

pytestmark = pytest.mark.django_db
TELEPHONY = Actor.public("calls.ring")


def test_its_token_leads_to_it_for_ten_minutes_and_then_it_is_forgotten(clock: Traveller) -> None:
    token = let_ring(by=TELEPHONY, number="07700900982", recording="R-7")
    rang = call_that_rings(token)
    assert rang is not None
    assert (rang.number, rang.recording) == ("07700900982", "R-7")
    assert forget_ringing() == 0
    clock.shift(timedelta(minutes=10))
    assert call_that_rings(token) is None
    assert forget_ringing() == 1
    assert not Ringing.objects.exists()


def test_neither_the_number_nor_the_token_can_be_read_in_the_database() -> None:
    token = let_ring(by=TELEPHONY, number="07700900982", recording="R-7")
    assert tables_with("07700900982") == tables_with("R-7") == tables_with(token) == set()
    assert call_that_rings("another") is None


def test_staff_do_not_say_who_rings() -> None:
    with pytest.raises(NotAllowed):
        let_ring(by=actor_for(a_desk()), number="1", recording="")
