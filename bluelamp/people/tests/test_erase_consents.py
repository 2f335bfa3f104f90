"""What was to be shared is erased with the matter; that it was asked, and how it ended, stays."""

import pytest

from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.people.actions import erase_consents, record_person, use_consent
from bluelamp.people.consents import consents_about
from bluelamp.people.models import Consent, ConsentUse, Person
from bluelamp.people.tests.consenting import given, sharing
from bluelamp.staff.models import Account
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Account:
    return a_member_of(a_force_with_teams()["digital-desk"])


@pytest.fixture
def person() -> Person:
    return record_person(by=Actor.system("people.record"), name="Sam Okafor")


def test_words_go_with_their_uses_and_nothing_happens_twice(desk: Account, person: Person) -> None:
    consent = given(desk, person)
    use_consent(by=sharing(desk), consent=consent, to_whom="Harbour Mutual", what_for="b", use_id=new_id())
    for _turn in range(2):
        erase_consents(by=sharing(desk), matter_id=consent.matter_id, reason=WhyErased.PERSON_ASKED)
    left, use = Consent.objects.get(), ConsentUse.objects.get()
    assert (left.what, left.purpose, left.with_whom, left.answer) == ("", "", "", "given")
    assert (use.to_whom, use.what_for) == ("", "")
    assert consents_about(consent.matter_id) == []
    assert Entry.objects.filter(name="people.ConsentsErased").count() == 1
