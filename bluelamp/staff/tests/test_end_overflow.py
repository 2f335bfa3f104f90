"""What waits for a team is offered to that team alone again."""

import pytest

from bluelamp.staff.actions import begin_overflow, end_overflow
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import WhyOffered
from bluelamp.staff.tests.administering import an_office
from bluelamp.staff.tests.at_the_door import facts
from bluelamp.staff.tests.routing import ROUTER, an_overflow

pytestmark = pytest.mark.django_db
HARBOUR, DESK = "harbour-neighbourhood", "digital-desk"


def test_it_ends_once_and_can_begin_again() -> None:
    member = an_office().member
    an_overflow(HARBOUR, DESK)
    begin_overflow(by=ROUTER, team=HARBOUR, why=WhyOffered.NOBODY_HERE)
    for _ in range(2):
        end_overflow(by=ROUTER, team=HARBOUR)
    assert actor_for(member).teams == {DESK}
    assert actor_for(member).offered == frozenset()
    assert facts("OverflowEnded", "team") == [(HARBOUR,)]
    begin_overflow(by=ROUTER, team=HARBOUR, why=WhyOffered.TOO_LONG)
    assert actor_for(member).teams == {DESK}
    assert actor_for(member).offered == {HARBOUR}
