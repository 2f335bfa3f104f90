"""A seal is lifted by those who may, of all records of the person at once, and is kept as it was."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.actions import lift_seal
from bluelamp.people.seals import seal_of, seals_that_hold
from bluelamp.people.tests.acquainting import judging
from bluelamp.people.tests.judging import join
from bluelamp.people.tests.scenarios import someone
from bluelamp.people.tests.sealing import sealed, sealing
from bluelamp.staff.models import Account
from bluelamp.staff.queries import sealed_people
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def keeper(asker: Account) -> Account:
    """Someone of professional standards."""
    return a_member_of(asker.teams.get(), Role.STANDARDS_STAFF)


def test_lifted_from_one_record_it_is_lifted_from_all_and_twice_is_once(asker: Account) -> None:
    person, other = someone(), someone()
    join(judging(asker), person, other)
    seal = sealed(person, asker)
    lift_seal(by=sealing(asker), person=other, seal=seal)
    lift_seal(by=sealing(asker), person=other, seal=seal)
    assert sealed_people() == frozenset()
    assert seal_of(person.pk) is None
    assert seals_that_hold() == []
    assert Entry.objects.filter(name="people.SealLifted").count() == 1


def test_of_two_who_were_sealed_before_they_were_joined_the_other_seal_still_holds(asker: Account) -> None:
    person, other = someone(), someone()
    first, second = sealed(person, asker), sealed(other, asker)
    join(judging(asker), person, other)
    lift_seal(by=sealing(asker), person=person, seal=first)
    assert seal_of(person.pk) == second
    assert sealed_people() == {person.pk, other.pk}


def test_the_seal_of_someone_else_is_not_lifted(asker: Account) -> None:
    seal = sealed(someone(), asker)
    with pytest.raises(NotAllowed):
        lift_seal(by=sealing(asker), person=someone(), seal=seal)


def test_sealed_again_it_holds_again(asker: Account) -> None:
    person = someone()
    first = sealed(person, asker)
    lift_seal(by=sealing(asker), person=person, seal=first)
    assert sealed(person, asker) != first
    assert sealed_people() == {person.pk}
