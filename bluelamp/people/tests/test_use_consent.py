"""Each time something is shared it is written down, and only while the person agrees."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from time_machine import Traveller

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.actions import record_person, use_consent, withdraw_consent
from bluelamp.people.actions.consent import NoConsent
from bluelamp.people.consents import consents_about
from bluelamp.people.models import Consent, ConsentUse, Person
from bluelamp.people.tests.consenting import PERSON, asked, given, sharing
from bluelamp.staff.models import Account
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Account:
    return a_member_of(a_force_with_teams()["digital-desk"])


@pytest.fixture
def person() -> Person:
    return record_person(by=Actor.system("people.record"), name="Sam Okafor")


def used(desk: Account, consent: Consent) -> ConsentUse:
    return use_consent(
        by=sharing(desk), consent=consent, to_whom="Harbour Mutual", what_for="The window", use_id=new_id()
    )


def test_it_is_told_with_whom_and_what_for_and_stays(desk: Account, person: Person) -> None:
    consent = given(desk, person)
    use = used(desk, consent)
    (shared,) = consents_about(consent.matter_id)
    assert [(one.to_whom, one.what_for, one.used_by) for one in shared.uses] == [("Harbour Mutual", "The window", desk)]
    assert Entry.objects.get(name="people.ConsentUsed").operation == "disclosed"
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        ConsentUse.objects.filter(pk=use.pk).update(to_whom="Nobody")


def test_unless_it_was_given_and_holds_nothing_is_shared(desk: Account, person: Person, clock: Traveller) -> None:
    consents = [asked(desk, person), withdraw_consent(by=PERSON, consent=given(desk, person)), given(desk, person)]
    clock.shift(timedelta(days=30))
    used(desk, consents[2])
    clock.shift(timedelta(days=1))
    for consent in consents:
        with pytest.raises(NoConsent):
            used(desk, consent)
    assert ConsentUse.objects.count() == 1


def test_what_someone_took_back_meanwhile_is_seen(desk: Account, person: Person) -> None:
    consent = given(desk, person)
    withdraw_consent(by=PERSON, consent=Consent.objects.get())
    with pytest.raises(NoConsent):
        used(desk, consent)


def test_sent_twice_it_is_one_use_and_the_person_writes_none(desk: Account, person: Person) -> None:
    consent, use_id = given(desk, person), new_id()
    for _turn in range(2):
        use_consent(by=sharing(desk), consent=consent, to_whom="a", what_for="b", use_id=use_id)
    assert ConsentUse.objects.count() == 1
    with pytest.raises(NotAllowed):
        use_consent(by=PERSON, consent=consent, to_whom="a", what_for="b", use_id=new_id())
