"""Where a connection came from is kept encrypted and apart, and read by nobody alone."""

import pytest
from django.db import connection
from pytest_django import Settings

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.actions import keep_address
from bluelamp.people.addresses import kept_address_of
from bluelamp.people.tests.connecting import ADDRESS, DOOR

pytestmark = pytest.mark.django_db


def test_neither_the_table_nor_the_ledger_says_it(settings: Settings) -> None:
    settings.CONNECTION_DAYS = 30
    matter_id = new_id()
    keep_address(by=DOOR, matter_id=matter_id, address=ADDRESS)
    with connection.cursor() as cursor:
        cursor.execute("SELECT sealed_address FROM people_keptaddress")
        assert ADDRESS not in cursor.fetchone()[0]
    assert ADDRESS not in str(list(Entry.objects.values_list("facts", flat=True)))
    kept = kept_address_of(matter_id)
    assert kept is not None
    assert "sealed_address" in kept.get_deferred_fields()


def test_only_the_door_keeps_one() -> None:
    with pytest.raises(NotAllowed):
        keep_address(by=Actor.public("contacts.track"), matter_id=new_id(), address=ADDRESS)
