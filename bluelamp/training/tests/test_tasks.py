"""What people write next comes by itself: by the clock, or once they were answered."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.contacts.tests.scenarios import answered
from bluelamp.training.models import Practice
from bluelamp.training.tasks import write_on
from bluelamp.training.tests.scenarios import a_school, contact_of

pytestmark = pytest.mark.django_db


def told() -> int:
    """Return how many messages have come after the report."""
    return Practice.objects.get().told


def test_one_that_waits_for_an_answer_comes_so_long_after_it(clock: Traveller) -> None:
    school = a_school()
    practice = school.begins("bicycle")
    clock.shift(timedelta(hours=1))
    assert write_on() == 0
    answered(contact_of(practice), school.trainee)
    clock.shift(timedelta(minutes=1))
    assert write_on() == 0
    clock.shift(timedelta(minutes=1))
    assert write_on() == 1
    assert (write_on(), told()) == (0, 1)


def test_one_that_does_not_wait_comes_by_the_clock_and_the_next_needs_an_answer_to_it(clock: Traveller) -> None:
    school = a_school()
    practice = school.begins("garden")
    answered(contact_of(practice), school.trainee)
    clock.shift(timedelta(minutes=2))
    assert (write_on(), told()) == (1, 1)
    clock.shift(timedelta(hours=1))
    assert write_on() == 0
    answered(contact_of(practice), school.trainee)
    clock.shift(timedelta(minutes=3))
    assert (write_on(), told()) == (1, 2)


def test_a_practice_that_is_over_is_left_alone(clock: Traveller) -> None:
    school = a_school()
    school.ends(school.begins("garden"))
    clock.shift(timedelta(hours=1))
    assert write_on() == 0
