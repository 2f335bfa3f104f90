"""That canaries do not come through any more is told once."""

import pytest

from bluelamp.canary.actions import note_missing
from bluelamp.canary.models import Canary
from bluelamp.canary.rules import Door
from bluelamp.canary.tasks import WATCH
from bluelamp.canary.tests.scenarios import goes_out, told

pytestmark = pytest.mark.django_db


def test_it_is_told_once_and_of_nobody() -> None:
    goes_out(Door.EMAIL)
    for _time in range(2):
        note_missing(by=WATCH, door=Door.EMAIL)
    outage = Canary.objects.get().outage
    assert outage
    assert told() == [("canary.CanaryMissed", str(outage))]


def test_of_a_door_that_none_went_through_nothing_is_told() -> None:
    note_missing(by=WATCH, door=Door.TEXTS)
    assert told() == []
