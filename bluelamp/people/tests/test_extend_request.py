"""More time is taken once, and as much as the force allows."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from pytest_django import Settings
from time_machine import Traveller

from bluelamp.people.actions import extend_request
from bluelamp.people.actions.rights import NoMoreTime
from bluelamp.people.rights import requests_of_record
from bluelamp.people.tests.requesting import answering, asked
from bluelamp.people.tests.scenarios import someone
from bluelamp.staff.models import Account

pytestmark = pytest.mark.django_db


def test_more_time_is_taken_once_and_as_much_as_the_force_allows(
    asker: Account, settings: Settings, clock: Traveller
) -> None:
    by, request = answering(asker), asked(asker, someone(), uuid4())
    settings.LONGER_MONTHS = 0
    with pytest.raises(NoMoreTime):
        extend_request(by=by, request=request, why="Two cellars of paper.")
    settings.LONGER_MONTHS = 2
    extend_request(by=by, request=request, why="Two cellars of paper.")
    assert request.due_on == date(2026, 8, 12)
    with pytest.raises(NoMoreTime):
        extend_request(by=by, request=request, why="And a third.")
    clock.shift(timedelta(days=93))
    assert requests_of_record(request.person_id)[0].is_late
