"""An address is opened on an authority that is written down, while it is kept and no longer."""

from datetime import timedelta

import pytest
from pytest_django import Settings
from time_machine import Traveller

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.actions import open_address
from bluelamp.people.actions.address import AddressGone
from bluelamp.people.addresses import address_openings_of
from bluelamp.people.models import AddressOpening, KeptAddress
from bluelamp.people.tests.connecting import ADDRESS, DOOR, kept, senior
from bluelamp.staff.models import Account

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _keeps_some(settings: Settings) -> None:
    settings.CONNECTION_DAYS = 30


def test_each_opening_is_written_down_with_its_authority(asker: Account) -> None:
    held = kept()
    for _turn in range(2):
        assert open_address(by=senior(asker), kept=held, authority="Insp. Hale, 14") == ADDRESS
    assert [one.authority for one in address_openings_of(held.matter_id)] == ["Insp. Hale, 14"] * 2
    entries = Entry.objects.filter(name="people.AddressOpened")
    assert [entry.actor_id for entry in entries] == [asker.pk] * 2
    assert "Hale" not in str(list(entries.values_list("facts", flat=True)))


def test_whoever_may_not_learns_nothing() -> None:
    with pytest.raises(NotAllowed):
        open_address(by=DOOR, kept=kept(), authority="Mine")
    assert not AddressOpening.objects.exists()


def test_once_its_days_are_over_it_is_not_opened_even_before_it_is_deleted(asker: Account, clock: Traveller) -> None:
    held = kept()
    clock.shift(timedelta(days=30, minutes=1))
    with pytest.raises(AddressGone, match="its days are over"):
        open_address(by=senior(asker), kept=held, authority="Insp. Hale, 14")


def test_a_lost_key_is_said(asker: Account) -> None:
    held = kept()
    KeptAddress.objects.update(sealed_address="no-such-token")
    with pytest.raises(AddressGone):
        open_address(by=senior(asker), kept=held, authority="Insp. Hale, 14")
    assert not AddressOpening.objects.exists()
