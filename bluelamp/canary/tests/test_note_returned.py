"""That canaries come through again is told once, under the name of the outage that it ends."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine

from bluelamp.canary.actions import note_missing, note_returned
from bluelamp.canary.models import Canary
from bluelamp.canary.rules import Door
from bluelamp.canary.tasks import WATCH, send_canaries
from bluelamp.canary.tests.scenarios import goes_out, goes_through, told

pytestmark = pytest.mark.django_db


def test_it_ends_the_outage_once() -> None:
    goes_out(Door.EMAIL)
    note_returned(by=WATCH, door=Door.EMAIL)
    note_missing(by=WATCH, door=Door.EMAIL)
    outage = Canary.objects.get().outage
    assert outage
    for _time in range(2):
        note_returned(by=WATCH, door=Door.EMAIL)
    assert told()[1:] == [("canary.CanaryReturned", str(outage))]


def test_the_work_that_sends_them_tells_both(settings: Any, clock: time_machine.Traveller) -> None:
    settings.CANARY_PAID_MINUTES, settings.CANARY_NUMBER, settings.TEXTS_BY = 60, "+447700900998", ["twilio"]
    send_canaries()
    clock.shift(timedelta(minutes=75))
    send_canaries()
    assert told() == []
    clock.shift(timedelta(seconds=1))
    send_canaries()
    assert [name for name, _outage in told()] == ["canary.CanaryMissed"]
    goes_through(Door.TEXTS)
    send_canaries()
    assert [name for name, _outage in told()] == ["canary.CanaryMissed", "canary.CanaryReturned"]
