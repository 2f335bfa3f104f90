"""Sealed names are erased with their matter, and with their person."""

import pytest

from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.ledger.proof.faults import Tally
from bluelamp.foundation.ledger.proof.whole import find_faults
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.people.actions import erase_person, erase_sealed_names, take_back_name
from bluelamp.people.models import NameOpening, SealedName
from bluelamp.people.sealed_names import sealed_names_of
from bluelamp.people.tests.naming import PERSON, UNTOLD, allowed, opening
from bluelamp.staff.models import Account

pytestmark = pytest.mark.django_db


def test_words_go_and_that_it_was_opened_stays(held: SealedName, asker: Account, second: Account) -> None:
    allowed(held, asker, second, UNTOLD)
    for _turn in range(2):
        erase_sealed_names(by=opening(asker), matter_id=held.matter_id, reason=WhyErased.PERSON_ASKED)
    left, opened = SealedName.objects.get(), NameOpening.objects.get()
    assert (left.sealed_name, opened.authority, opened.why_not_told) == ("", "", "")
    assert (opened.why, opened.allowed_by) == ("serious_crime", second)
    assert sealed_names_of(held.matter_id) == []
    assert Entry.objects.filter(name="people.SealedNamesErased").count() == 1
    seal_waiting()
    assert list(find_faults([], Tally())) == []


def test_the_authority_goes_too_where_the_name_was_taken_back(
    held: SealedName, asker: Account, second: Account
) -> None:
    allowed(held, asker, second)
    take_back_name(by=PERSON, sealed=held)
    erase_sealed_names(by=opening(asker), matter_id=held.matter_id, reason=WhyErased.NO_LONGER_NEEDED)
    assert NameOpening.objects.get().authority == ""


def test_erasing_who_a_person_is_takes_their_sealed_names_along(held: SealedName, asker: Account) -> None:
    erase_person(by=opening(asker), person_id=held.person_id, reason=WhyErased.PERSON_ASKED)
    assert SealedName.objects.get().is_erased()
