"""A sealed name is taken back for good, whatever became of it."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.ledger.proof.faults import Tally
from bluelamp.foundation.ledger.proof.whole import find_faults
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.people.actions import open_name, take_back_name
from bluelamp.people.actions.open_name import NotOpen
from bluelamp.people.models import NameOpening, SealedName
from bluelamp.people.sealed_names import sealed_names_of
from bluelamp.people.tests.naming import PERSON, allowed, opening, sealed
from bluelamp.staff.models import Account

pytestmark = pytest.mark.django_db


def test_nothing_is_left_of_it_and_it_can_be_given_anew(held: SealedName) -> None:
    for _turn in range(2):
        take_back_name(by=PERSON, sealed=held)
    gone = SealedName.objects.get()
    assert (gone.sealed_name, gone.is_erased(), gone.taken_back_at is not None) == ("", True, True)
    assert sealed_names_of(held.matter_id) == []
    assert Entry.objects.filter(name="people.NameTakenBack").count() == 1
    sealed(held.person, held.matter_id)
    assert len(sealed_names_of(held.matter_id)) == 1
    seal_waiting()
    assert list(find_faults([], Tally())) == []


def test_what_was_allowed_is_open_no_more_and_who_opened_it_stays(
    held: SealedName, asker: Account, second: Account
) -> None:
    allowed(held, asker, second)
    open_name(by=opening(asker), sealed=held)
    take_back_name(by=PERSON, sealed=held)
    with pytest.raises(NotOpen):
        open_name(by=opening(asker), sealed=held)
    kept = NameOpening.objects.get()
    assert (kept.authority, kept.allowed_by) == ("Insp. Hale, decision 14", second)


def test_staff_cannot_take_it_back_for_them(held: SealedName, asker: Account) -> None:
    with pytest.raises(NotAllowed):
        take_back_name(by=opening(asker), sealed=held)
