"""What is over at the staff door is forgotten."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection
from django.test import Client
from time_machine import Traveller

from bluelamp.staff.models import DoorKey
from bluelamp.staff.tasks import forget_door_keys, forget_what_is_over
from bluelamp.staff.tests.at_the_door import give_password
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of, sign_in

pytestmark = pytest.mark.django_db


def rows_of_the_cache() -> int:
    """Return how many rows the cache has, past ones too."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM cache")
        count: int = cursor.fetchone()[0]
    return count


def test_the_key_of_a_month_is_destroyed_once_the_force_no_longer_keeps_it(client: Client, clock: Traveller) -> None:
    a_force_with_teams()
    give_password(client, "zebedee@elsewhere.example", "a guess")
    clock.shift(timedelta(days=2 * 365))
    assert forget_door_keys() == 0
    clock.shift(timedelta(days=62))
    assert forget_door_keys() == 1
    assert not DoorKey.objects.exists()


def test_ended_sessions_and_past_tries_go_and_others_stay(client: Client, clock: Traveller) -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    sign_in(client, account)
    cache.set("past", 1, 60)
    clock.shift(timedelta(hours=13))
    sign_in(Client(), account)
    cache.set("counting", 1, 60)
    forget_what_is_over()
    assert Session.objects.count() == 1
    assert cache.get("counting") == 1
    assert rows_of_the_cache() == 1
