"""What waits for a team is offered to another too."""

import pytest

from bluelamp.staff.actions import begin_overflow
from bluelamp.staff.queries import actor_for, overflows, teams_serving
from bluelamp.staff.rules import WhyOffered
from bluelamp.staff.tests.administering import an_office
from bluelamp.staff.tests.at_the_door import facts
from bluelamp.staff.tests.routing import ROUTER, an_overflow

pytestmark = pytest.mark.django_db
HARBOUR, DESK = "harbour-neighbourhood", "digital-desk"


def test_its_members_reach_it_from_then_on_and_the_ledger_says_since_when_and_why() -> None:
    member = an_office().member
    an_overflow(HARBOUR, DESK)
    assert actor_for(member).teams == {DESK}
    assert actor_for(member).offered == frozenset()
    for _ in range(2):
        begin_overflow(by=ROUTER, team=HARBOUR, why=WhyOffered.NOBODY_HERE)
    assert actor_for(member).teams == {DESK}
    assert actor_for(member).offered == {HARBOUR}
    assert teams_serving(HARBOUR) == [HARBOUR, DESK]
    assert teams_serving(DESK) == [DESK]
    assert facts("OverflowBegan", "team", "to", "why") == [(HARBOUR, DESK, "nobody_here")]


def test_another_reason_leaves_since_when_it_is() -> None:
    an_office()
    an_overflow(HARBOUR, DESK)
    begin_overflow(by=ROUTER, team=HARBOUR, why=WhyOffered.NOBODY_HERE)
    (before,) = overflows()
    begin_overflow(by=ROUTER, team=HARBOUR, why=WhyOffered.TOO_LONG)
    (after,) = overflows()
    assert (after.since, after.why) == (before.since, "too_long")


def test_where_no_team_was_chosen_nothing_begins() -> None:
    an_office()
    begin_overflow(by=ROUTER, team=HARBOUR, why=WhyOffered.NOBODY_HERE)
    assert teams_serving(HARBOUR) == [HARBOUR]
