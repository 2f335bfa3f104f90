"""An address is deleted once its days are over, and all are once the force keeps none."""

from datetime import timedelta

import pytest
from pytest_django import Settings
from time_machine import Traveller

from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.models import KeptAddress
from bluelamp.people.tasks import forget_addresses
from bluelamp.people.tests.connecting import kept

pytestmark = pytest.mark.django_db


def test_what_is_older_is_deleted_and_what_is_younger_stays(settings: Settings, clock: Traveller) -> None:
    settings.CONNECTION_DAYS = 30
    kept()
    clock.shift(timedelta(days=29))
    younger = kept()
    assert forget_addresses() == 0
    clock.shift(timedelta(days=2))
    assert forget_addresses() == 1
    assert [one.pk for one in KeptAddress.objects.all()] == [younger.pk]
    assert Entry.objects.get(name="people.AddressesForgotten").facts["addresses"] == 1


def test_a_force_that_keeps_none_any_more_has_none(settings: Settings, clock: Traveller) -> None:
    settings.CONNECTION_DAYS = 30
    kept()
    settings.CONNECTION_DAYS = 0
    assert forget_addresses() == 1
    assert not KeptAddress.objects.exists()
