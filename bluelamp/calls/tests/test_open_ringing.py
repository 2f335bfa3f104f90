"""Whoever opens the page of a call that rings is written down."""

import pytest

from bluelamp.calls.actions import let_ring, open_ringing
from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.access.look import NoSuchRecord
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db
TELEPHONY = Actor.public("calls.ring")


def test_it_is_written_down_without_the_number() -> None:
    by = actor_for(a_desk())
    token = let_ring(by=TELEPHONY, number="07700900982", recording="")
    assert open_ringing(by=by, token=token).number == "07700900982"
    entry = Entry.objects.get(name="calls.RingingOpened")
    assert (entry.actor_id, list(entry.facts)) == (by.id, ["ringing_id"])


def test_a_token_that_leads_nowhere_is_refused() -> None:
    with pytest.raises(NoSuchRecord):
        open_ringing(by=actor_for(a_desk()), token="nothing")


def test_the_telephony_reads_nothing() -> None:
    token = let_ring(by=TELEPHONY, number="07700900982", recording="")
    with pytest.raises(NotAllowed):
        open_ringing(by=TELEPHONY, token=token)
