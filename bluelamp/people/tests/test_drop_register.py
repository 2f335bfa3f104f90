"""A register that is dropped, or left lying, leaves nothing."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.people.actions import (
    ask_to_take_in,
    drop_register,
    take_in,
)
from bluelamp.people.models import Person
from bluelamp.people.rules import BringingStep
from bluelamp.people.taking_in import TAKES_IN, drop_left_lying
from bluelamp.people.tests.bringing import SAM, bringing, brought, tried
from bluelamp.staff.models import Account

pytestmark = pytest.mark.django_db


def test_one_that_is_dropped_leaves_nothing_and_is_not_taken_in(asker: Account) -> None:
    one = tried(asker, SAM)
    drop_register(by=bringing(asker), brought=one)
    one.refresh_from_db()
    assert (one.step, one.sealed_rows, one.headings) == (BringingStep.DROPPED, "", [])
    ask_to_take_in(by=bringing(asker), brought=one)
    assert take_in(by=TAKES_IN, brought=one, people=[], shared=set()) == 0
    assert not Person.objects.exists()


def test_of_one_that_stays_half_way_the_rows_go_after_a_week_too(asker: Account, clock: Traveller) -> None:
    one = tried(asker, SAM)
    ask_to_take_in(by=bringing(asker), brought=one)
    clock.shift(timedelta(days=8))
    assert drop_left_lying() == 1
    one.refresh_from_db()
    assert (one.step, one.sealed_rows) == (BringingStep.TAKEN_IN, "")
    assert drop_left_lying() == 0


def test_one_that_nobody_takes_in_is_dropped_after_a_week(asker: Account, clock: Traveller) -> None:
    one = brought(asker, SAM)
    assert drop_left_lying() == 0
    clock.shift(timedelta(days=8))
    assert drop_left_lying() == 1
    one.refresh_from_db()
    assert one.sealed_rows == ""
