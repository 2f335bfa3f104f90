"""An administrator chooses to whom what waits for a team is offered when the team cannot."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.staff.actions import begin_overflow, choose_overflow
from bluelamp.staff.queries import actor_for, overflows, teams_serving
from bluelamp.staff.rules import WhyOffered
from bluelamp.staff.tests.administering import an_office
from bluelamp.staff.tests.at_the_door import facts
from bluelamp.staff.tests.routing import ROUTER, an_overflow

pytestmark = pytest.mark.django_db
HARBOUR, DESK = "harbour-neighbourhood", "digital-desk"


def test_only_an_administrator_chooses_and_what_stays_leaves_no_entry() -> None:
    office = an_office()
    with pytest.raises(NotAllowed):
        choose_overflow(by=actor_for(office.member), team=HARBOUR, to=DESK)
    for minutes in (None, 30, 30):
        choose_overflow(by=office.by, team=HARBOUR, to=DESK, after_minutes=minutes)
    assert [(each.team_id, each.to_id, each.after_minutes) for each in overflows()] == [(HARBOUR, DESK, 30)]
    assert facts("OverflowChosen", "to", "after_minutes") == [(DESK, None), (DESK, 30)]


def test_once_no_team_is_chosen_nothing_is_offered_any_more() -> None:
    office = an_office()
    an_overflow(HARBOUR, DESK)
    begin_overflow(by=ROUTER, team=HARBOUR, why=WhyOffered.NOBODY_HERE)
    assert actor_for(office.member).offered == {HARBOUR}
    choose_overflow(by=office.by, team=HARBOUR, to=None)
    assert overflows() == []
    assert actor_for(office.member).offered == frozenset()
    assert teams_serving(HARBOUR) == [HARBOUR]
