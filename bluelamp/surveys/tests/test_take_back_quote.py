"""Taking back that something may be quoted."""

import pytest
from time_machine import Traveller

from bluelamp.contacts.tests.scenarios import a_supervisor
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of
from bluelamp.surveys.actions import clear_quote, take_back_quote
from bluelamp.surveys.models import Quote
from bluelamp.surveys.tests.test_clear_quote import written

pytestmark = pytest.mark.django_db


def test_the_desk_takes_nothing_back(clock: Traveller) -> None:
    desk = a_member_of(a_force_with_teams()["digital-desk"])
    follow_up = written(desk, clock, "Nobody rang me.")
    clear_quote(by=actor_for(a_supervisor()), follow_up=follow_up)
    with pytest.raises(NotAllowed):
        take_back_quote(by=actor_for(desk), follow_up=follow_up)
    assert Quote.objects.exists()
