"""What was given is taken back at any time, at once, whoever writes it down."""

import pytest

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.actions import answer_consent, record_person, withdraw_consent
from bluelamp.people.consents import standing_of
from bluelamp.people.models import Person
from bluelamp.people.rules import ConsentAnswer, ConsentStanding
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


@pytest.mark.parametrize("by_staff", [True, False])
def test_it_ends_at_once_and_is_written_once(desk: Account, person: Person, by_staff: bool) -> None:
    consent = given(desk, person)
    for _turn in range(2):
        withdraw_consent(by=sharing(desk) if by_staff else PERSON, consent=consent)
    assert standing_of(consent) == ConsentStanding.WITHDRAWN
    assert Entry.objects.filter(name="people.ConsentWithdrawn").count() == 1


def test_a_no_stays_a_no(desk: Account, person: Person) -> None:
    consent = answer_consent(by=PERSON, consent=asked(desk, person), answer=ConsentAnswer.DECLINED)
    withdraw_consent(by=PERSON, consent=consent)
    assert standing_of(consent) == ConsentStanding.DECLINED
