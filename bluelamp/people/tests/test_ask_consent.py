"""The person is asked whether something may be shared: for what, with whom, and not for good."""

import pytest
from django.db import connection

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import content_digest
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.actions import Sharing, ask_consent, record_person
from bluelamp.people.actions.consent import EndDoesNotFit
from bluelamp.people.consents import consent_about, consents_about
from bluelamp.people.models import Consent, Person
from bluelamp.people.rules import ConsentStanding
from bluelamp.people.tests.consenting import PERSON, asked, sharing, until
from bluelamp.staff.models import Account
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Account:
    return a_member_of(a_force_with_teams()["digital-desk"])


@pytest.fixture
def person() -> Person:
    return record_person(by=Actor.system("people.record"), name="Sam Okafor")


def test_nothing_may_be_shared_until_they_answer(desk: Account, person: Person) -> None:
    consent = asked(desk, person)
    (shared,) = consents_about(consent.matter_id)
    assert (shared.standing, shared.uses) == (ConsentStanding.ASKED, [])
    assert consent_about(new_id(), consent.pk) is None


def test_the_ledger_tells_that_it_was_asked_and_not_what(desk: Account, person: Person) -> None:
    consent = asked(desk, person)
    entry = Entry.objects.get(name="people.ConsentAsked")
    assert (entry.record_id, entry.person_id) == (consent.matter_id, person.pk)
    assert "doorbell" not in str(entry.facts)
    assert entry.digest is not None
    assert bytes(entry.digest) == content_digest([Consent.objects.get()])


def test_what_it_is_about_is_encrypted_at_rest(desk: Account, person: Person) -> None:
    asked(desk, person)
    with connection.cursor() as cursor:
        cursor.execute("SELECT what, purpose, with_whom FROM people_consent")
        kept = str(cursor.fetchone())
    assert "doorbell" not in kept
    assert "Harbour" not in kept


@pytest.mark.parametrize("days", [-1, 367])
def test_it_ends_within_a_year_and_not_before_today(desk: Account, person: Person, days: int) -> None:
    with pytest.raises(EndDoesNotFit):
        asked(desk, person, until=until(days))


def test_sent_twice_it_is_asked_once(desk: Account, person: Person) -> None:
    matter_id, consent_id = new_id(), new_id()
    for _turn in range(2):
        ask_consent(
            by=sharing(desk),
            person=person,
            matter_id=matter_id,
            sharing=Sharing(what="a", purpose="b", with_whom="c", until=until()),
            consent_id=consent_id,
        )
    assert Consent.objects.count() == 1


def test_only_staff_ask(person: Person) -> None:
    with pytest.raises(NotAllowed):
        ask_consent(
            by=PERSON,
            person=person,
            matter_id=new_id(),
            sharing=Sharing(what="a", purpose="b", with_whom="c", until=until()),
            consent_id=new_id(),
        )
