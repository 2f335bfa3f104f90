"""The person says yes or no, once; nobody says it for them."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.actions import answer_consent, record_person, withdraw_consent
from bluelamp.people.actions.consent import NoConsent
from bluelamp.people.consents import standing_of
from bluelamp.people.models import Person
from bluelamp.people.rules import ConsentAnswer, ConsentStanding
from bluelamp.people.tests.consenting import PERSON, asked, sharing
from bluelamp.staff.models import Account
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Account:
    return a_member_of(a_force_with_teams()["digital-desk"])


@pytest.fixture
def person() -> Person:
    return record_person(by=Actor.system("people.record"), name="Sam Okafor")


@pytest.mark.parametrize("answer", list(ConsentAnswer))
def test_what_they_say_holds_and_is_said_once(desk: Account, person: Person, answer: ConsentAnswer) -> None:
    consent = answer_consent(by=PERSON, consent=asked(desk, person), answer=answer)
    assert standing_of(consent) == ConsentStanding(answer)
    for other in ConsentAnswer:
        answer_consent(by=PERSON, consent=consent, answer=other)
    assert standing_of(consent) == ConsentStanding(answer)
    assert Entry.objects.get(name="people.ConsentAnswered").facts["answer"] == answer


def test_staff_cannot_say_yes_for_them(desk: Account, person: Person) -> None:
    with pytest.raises(NotAllowed):
        answer_consent(by=sharing(desk), consent=asked(desk, person), answer=ConsentAnswer.GIVEN)


def test_after_its_last_day_nobody_is_asked_any_more(desk: Account, person: Person, clock: Traveller) -> None:
    consent = asked(desk, person)
    clock.shift(timedelta(days=31))
    assert standing_of(consent) == ConsentStanding.EXPIRED
    with pytest.raises(NoConsent):
        answer_consent(by=PERSON, consent=consent, answer=ConsentAnswer.GIVEN)


def test_what_was_taken_back_before_the_answer_is_asked_no_more(desk: Account, person: Person) -> None:
    consent = withdraw_consent(by=PERSON, consent=asked(desk, person))
    with pytest.raises(NoConsent):
        answer_consent(by=PERSON, consent=consent, answer=ConsentAnswer.GIVEN)
