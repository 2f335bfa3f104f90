"""The address of a connection is erased with its matter; that it was opened stays."""

import pytest
from pytest_django import Settings

from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.ledger.proof.faults import Tally
from bluelamp.foundation.ledger.proof.whole import find_faults
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.people.actions import erase_address, open_address
from bluelamp.people.models import AddressOpening, KeptAddress
from bluelamp.people.tests.connecting import kept, senior
from bluelamp.staff.models import Account

pytestmark = pytest.mark.django_db


def test_it_is_deleted_and_the_authority_emptied(asker: Account, settings: Settings) -> None:
    settings.CONNECTION_DAYS = 30
    held = kept()
    open_address(by=senior(asker), kept=held, authority="Insp. Hale, 14")
    for _turn in range(2):
        erase_address(by=senior(asker), matter_id=held.matter_id, reason=WhyErased.PERSON_ASKED)
    assert not KeptAddress.objects.exists()
    opened = AddressOpening.objects.get()
    assert (opened.authority, opened.opened_by) == ("", asker)
    assert Entry.objects.filter(name="people.AddressErased").count() == 1
    seal_waiting()
    assert list(find_faults([], Tally())) == []
