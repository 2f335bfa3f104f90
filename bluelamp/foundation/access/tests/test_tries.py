"""Guessing at a secret is slow."""

from datetime import timedelta

import pytest
from django.db import connection
from time_machine import Traveller

from bluelamp.foundation.access.tries import MOST, TriedTooOften, count_try

pytestmark = pytest.mark.django_db


def test_thirty_tries_are_allowed_and_the_next_is_not() -> None:
    for _ in range(MOST):
        count_try("tracking", "192.0.2.1")
    with pytest.raises(TriedTooOften) as refusal:
        count_try("tracking", "192.0.2.1")
    assert str(refusal.value) == "There were too many tries from here. Wait 15 minutes, then try again."


def test_one_address_does_not_shut_the_door_for_another() -> None:
    for _ in range(MOST):
        count_try("tracking", "192.0.2.1")
    count_try("tracking", "192.0.2.2")
    count_try("another-door", "192.0.2.1")


def test_after_a_quarter_of_an_hour_tries_count_from_the_beginning(clock: Traveller) -> None:
    for _ in range(MOST):
        count_try("tracking", "192.0.2.1")
    clock.shift(timedelta(minutes=15, seconds=1))
    count_try("tracking", "192.0.2.1")


def test_the_address_is_not_kept_as_it_is() -> None:
    count_try("tracking", "192.0.2.1")
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key FROM cache")
        (key,) = cursor.fetchone()
    assert "tracking" in key
    assert "192.0.2.1" not in key


def test_waiting_a_few_minutes_between_tries_does_not_begin_the_count_again(clock: Traveller) -> None:
    for _ in range(MOST):
        count_try("tracking", "192.0.2.1")
    clock.shift(timedelta(minutes=6))
    with pytest.raises(TriedTooOften):
        count_try("tracking", "192.0.2.1")
