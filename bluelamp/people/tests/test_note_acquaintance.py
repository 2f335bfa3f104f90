"""Whoever knows a person is kept from that record and from every one that is joined to it."""

from dataclasses import replace

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.actions import note_acquaintance
from bluelamp.people.rules import Acquainted
from bluelamp.people.tests.acquainting import judging, noted, noting
from bluelamp.people.tests.judging import join
from bluelamp.people.tests.scenarios import someone
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_nobody_notes_it_without_leave(asker: Account, second: Account) -> None:
    by = replace(noting(asker), permissions=frozenset())
    with pytest.raises(NotAllowed):
        note_acquaintance(by=by, person=someone(), account=second, how=Acquainted.OTHER)


def test_it_holds_for_the_record_and_comes_with_whoever_acts(asker: Account, second: Account) -> None:
    person = someone()
    noted(person, second, asker)
    assert actor_for(second).shut_out == {person.pk}
    assert actor_for(asker).shut_out == frozenset()


def test_joined_before_or_after_all_records_of_the_person_are_kept_from_them(asker: Account, second: Account) -> None:
    before, person, after = someone(), someone(), someone()
    by = judging(asker)
    join(by, before, person)
    noted(person, second, asker)
    join(by, after, before)
    assert actor_for(second).shut_out == {before.pk, person.pk, after.pk}


def test_noted_twice_it_is_one_and_the_ledger_does_not_say_how(asker: Account, second: Account) -> None:
    person = someone()
    assert noted(person, second, asker) == noted(person, second, asker)
    entry = Entry.objects.get(name="people.AcquaintanceNoted")
    assert "partner" not in str(entry.facts)
