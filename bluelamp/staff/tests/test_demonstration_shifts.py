"""The demonstration force works in shifts, and those whom the tour signs in as are always here."""

from datetime import timedelta

import pytest
from django.test import override_settings

from bluelamp.foundation.clock import now
from bluelamp.staff.demonstration import make_demonstration_force, plan_demonstration_shifts
from bluelamp.staff.demonstration.people import DESK, GUIDES
from bluelamp.staff.duty import colleagues_in, duties_of
from bluelamp.staff.models import Account, Shift
from bluelamp.staff.tests.scenarios import SET_UP
from bluelamp.staff.tests.working import PLANNER

pytestmark = pytest.mark.django_db


def test_they_are_here_at_every_hour_of_two_weeks_and_after_and_others_come_and_go() -> None:
    with override_settings(DEMONSTRATION=True):
        make_demonstration_force(by=SET_UP)
        assert plan_demonstration_shifts(by=PLANNER)
    guides = Account.objects.filter(name__in=[guide.name for guide in GUIDES]).values_list("pk", flat=True)
    for hours in range(0, 24 * 16, 5):
        duties = duties_of(list(guides), now() + timedelta(hours=hours))
        assert all(duty.here for duty in duties.values()), hours
    here = [each.duty.here for each in colleagues_in([DESK])]
    assert 4 < sum(here) < len(here)
    begins = {shift.begins_at.hour for shift in Shift.objects.filter(account__teams=DESK)}
    assert len(begins) >= 5
