"""A wave is made, with its addresses apart from everyone."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import today
from bluelamp.foundation.ledger.models import Entry
from bluelamp.pulse.actions import make_wave
from bluelamp.pulse.models import Address, Wave
from bluelamp.pulse.tests.scenarios import a_frame, a_wave
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of
from tests.house.tables import tables_with

pytestmark = pytest.mark.django_db


def test_its_addresses_are_in_one_table_and_in_no_entry() -> None:
    wave = a_wave(3)
    assert Address.objects.filter(area__wave=wave).count() == 6
    assert tables_with("Quay Lane") == {"pulse.Address"}
    assert Entry.objects.get(name="pulse.WaveMade").facts == {"wave_id": str(wave.pk), "addresses": 6}


def test_staff_of_the_desk_may_not() -> None:
    by = actor_for(a_member_of(a_force_with_teams()["digital-desk"]))
    with pytest.raises(NotAllowed):
        make_wave(by=by, name="A", begins=today(), ends=today(), wanted=1, in_welsh=False, frame=a_frame(1))
    assert not Wave.objects.exists()
