"""A sealed person is known to those who may see sealed people, with every record of theirs, and to nobody else."""

from dataclasses import replace
from threading import Event
from time import sleep
from typing import Any

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.foundation.tests.own_database import in_threads
from bluelamp.people.actions import NobodyMaySee, erase_person, seal, seal_person, take_back_judgement
from bluelamp.people.models import PersonSeal
from bluelamp.people.rules import WhySealed
from bluelamp.people.tests.acquainting import judging, noted
from bluelamp.people.tests.judging import join
from bluelamp.people.tests.scenarios import someone
from bluelamp.people.tests.sealing import AUTHORITY, sealed, sealing
from bluelamp.staff.models import Account, SealedPerson
from bluelamp.staff.queries import accounts_that_may, actor_for, is_kept_from, sealed_people
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def keeper(asker: Account) -> Account:
    """Someone of professional standards."""
    return a_member_of(asker.teams.get(), Role.STANDARDS_STAFF)


def test_nobody_seals_anyone_without_leave(asker: Account, keeper: Account) -> None:
    by = replace(sealing(asker), permissions=frozenset())
    with pytest.raises(NotAllowed):
        seal_person(by=by, person=someone(), why=WhySealed.SAFETY, authority=AUTHORITY)


def test_nobody_is_sealed_where_nobody_could_see_them(asker: Account) -> None:
    with pytest.raises(NobodyMaySee):
        sealed(someone(), asker)
    assert not sealed_people()


def test_nor_where_all_who_could_are_kept_from_them(asker: Account, keeper: Account) -> None:
    person, other = someone(), someone()
    join(judging(asker), person, other)
    noted(other, keeper, asker)
    with pytest.raises(NobodyMaySee):
        sealed(person, asker)


def test_who_is_joined_to_them_at_the_same_moment_is_sealed_too(
    own_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    team = a_force_with_teams()["digital-desk"]
    asker, _keeper = a_member_of(team), a_member_of(team, Role.STANDARDS_STAFF)
    first, second, third = someone(), someone(), someone()
    join(judging(asker), first, second)
    about_to_commit = Event()

    def slowly(*facts: Any, **named: Any) -> None:
        announce(*facts, **named)
        about_to_commit.set()
        sleep(0.2)

    def join_the_third() -> None:
        about_to_commit.wait(5)
        join(judging(asker), second, third)

    monkeypatch.setattr(seal, "announce", slowly)
    in_threads(lambda: sealed(first, asker), join_the_third)
    assert sealed_people() == {first.pk, second.pk, third.pk}


def test_it_comes_with_whoever_acts(asker: Account, keeper: Account) -> None:
    person = someone()
    sealed(person, asker)
    assert actor_for(asker).shut_out == {person.pk}
    assert actor_for(keeper).shut_out == frozenset()
    assert actor_for(keeper).sees_sealed == {person.pk}
    assert is_kept_from(asker, person.pk)
    assert not is_kept_from(keeper, person.pk)
    assert accounts_that_may("contacts.see", person_id=person.pk) == [keeper]


def test_joined_before_or_after_all_records_are_sealed_until_it_is_taken_back(asker: Account, keeper: Account) -> None:
    before, person, after = someone(), someone(), someone()
    by = judging(asker)
    join(by, before, person)
    sealed(person, asker)
    judgement = join(by, after, before)
    assert sealed_people() == {before.pk, person.pk, after.pk}
    take_back_judgement(by=by, person=after, judgement=judgement)
    assert sealed_people() == {before.pk, person.pk}


def test_sealed_twice_it_is_one_and_the_ledger_says_neither_why_nor_who_decided(
    asker: Account, keeper: Account
) -> None:
    person, other = someone(), someone()
    join(judging(asker), person, other)
    assert sealed(person, asker) == sealed(other, asker)
    entry = Entry.objects.get(name="people.PersonSealed")
    assert set(entry.facts) <= {"seal_id", "person_id"}
    assert AUTHORITY not in str(PersonSeal.objects.values_list("authority").query)


def test_once_one_record_is_erased_the_others_of_the_person_stay_sealed(asker: Account, keeper: Account) -> None:
    person, other, third = someone(), someone(), someone()
    by = judging(asker)
    join(by, person, other)
    join(by, person, third)
    sealed(person, asker)
    erase_person(by=Actor.system("records.erase"), person_id=person.pk, reason=WhyErased.PERSON_ASKED)
    assert sealed_people() == {other.pk, third.pk}
    assert not PersonSeal.objects.filter(person=person).exists()
    assert set(PersonSeal.objects.values_list("authority", flat=True)) == {AUTHORITY}
    assert SealedPerson.objects.count() == 2
