"""Whoever speaks is confirmed by what only they know: it is compared, never shown, and wrong answers slow down."""

from datetime import timedelta

import pytest
from pytest_django import Settings
from time_machine import Traveller

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.people.actions import GivenHandle, Told, confirm, erase_person, record_person
from bluelamp.people.actions.confirm import NothingAgreed, WaitFirst
from bluelamp.people.confirmations import Asked, asked_in
from bluelamp.people.models import AgreedQuestion, Confirmation, Person
from bluelamp.people.rules import HandleKind, Proof, Safety
from bluelamp.people.tests.agreeing import an_agreement
from bluelamp.people.tests.confirming import ANSWER, QUESTION, a_question, confirmed, confirming, says
from bluelamp.people.tests.judging import join
from bluelamp.people.tests.scenarios import someone
from bluelamp.staff.models import Account
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def account() -> Account:
    return a_member_of(a_force_with_teams()["digital-desk"])


def asked(person: Person) -> Asked:
    return asked_in(person.pk, {person.pk})


def test_whoever_knows_the_answer_is_confirmed_in_that_contact_and_in_no_other(account: Account) -> None:
    person, other = someone(), new_id()
    confirmed(account, person)
    stands = asked(person).confirmed
    assert stands is not None
    assert (stands.proof, stands.tried_by) == (str(Proof.QUESTION), account.name)
    assert asked_in(other, {person.pk}).confirmed is None


def test_it_holds_for_as_long_as_the_force_set(account: Account, settings: Settings, clock: Traveller) -> None:
    settings.CONFIRMED_MINUTES = 30
    person = someone()
    confirmed(account, person)
    assert asked(person).holds_until == now() + timedelta(minutes=30)
    clock.shift(timedelta(minutes=30))
    assert asked(person).confirmed is None


def test_case_accents_and_signs_are_no_matter_and_a_wrong_word_is(account: Account) -> None:
    person = someone()
    a_question(account, person, answer="Zo\u00eb-Marie")
    assert says(account, person, " zoe MARIE! ")
    assert not says(account, person, "Zoe")
    assert not says(account, person, "!")


def test_the_code_word_of_any_handle_is_compared(account: Account) -> None:
    handle = GivenHandle(kind=HandleKind.PHONE, value="020 7946 0000", safety=Safety.SAFE)
    person = record_person(by=Actor.system("people.record"), handles=[handle])
    an_agreement(person, account, kind="phone", told=Told(code_word="harbour light"), code_word=True)
    assert says(account, person, "Harbour Light", proof=Proof.CODE_WORD)
    assert not says(account, person, "harbour", proof=Proof.CODE_WORD)


def test_what_was_not_agreed_confirms_nobody_and_papers_need_nothing_agreed(account: Account) -> None:
    person = someone()
    for proof in (Proof.QUESTION, Proof.CODE_WORD):
        with pytest.raises(NothingAgreed):
            says(account, person, "anything", proof=proof)
    assert says(account, person, "", proof=Proof.PAPERS)


def test_wrong_answers_are_written_down_and_slow_down_for_everyone_and_in_every_contact(
    account: Account, clock: Traveller
) -> None:
    person = someone()
    a_question(account, person)
    for _ in range(3):
        assert not says(account, person, "Rex")
    assert (asked(person).wrong, asked(person).wait_until) == (3, now() + timedelta(minutes=5))
    with pytest.raises(WaitFirst, match="Disclose nothing"):
        says(account, person, ANSWER, matter=new_id())
    clock.shift(timedelta(minutes=5))
    assert not says(account, person, "Rex")
    assert asked(person).wait_until == now() + timedelta(minutes=15)
    clock.shift(timedelta(minutes=15))
    assert says(account, person, ANSWER)
    assert (asked(person).wrong, asked(person).wait_until) == (0, None)
    outcomes = Entry.objects.filter(name="people.ConfirmationTried").order_by("id")
    assert [entry.facts["outcome"] for entry in outcomes] == ["wrong"] * 4 + ["question"]


def test_the_question_of_another_record_of_the_same_person_counts(account: Account) -> None:
    first, again = someone(), someone()
    a_question(account, first)
    join(Actor(kind=Kind.SYSTEM, id=account.pk, permissions=frozenset({"people.judge"})), first, again)
    assert says(account, again, ANSWER)


def test_neither_question_nor_answer_can_be_read_in_the_tables_and_what_was_said_is_kept_nowhere(
    account: Account,
) -> None:
    person = someone()
    confirmed(account, person)
    kept = AgreedQuestion.objects.extra(select={"raw": "question"}).values_list("raw", "sealed_answer")[0]
    assert not any(word in column for column in kept for word in (QUESTION, ANSWER))
    columns = {field.attname for field in Confirmation._meta.concrete_fields}
    assert columns == {"id", "person_id", "matter_id", "proof", "right", "tried_by_id", "tried_at"}


def test_nothing_is_left_of_what_was_agreed_once_they_are_erased(account: Account) -> None:
    person = someone()
    a_question(account, person)
    erase_person(by=Actor.system("records.erase"), person_id=person.pk, reason=WhyErased.PERSON_ASKED)
    left = AgreedQuestion.objects.get(person=person)
    assert (left.question, left.sealed_answer) == ("", "")
    with pytest.raises(NothingAgreed):
        says(account, person, ANSWER)


def test_nobody_confirms_without_the_permission(account: Account) -> None:
    without = Actor(kind=confirming(account).kind, id=account.pk, permissions=frozenset({"people.agree"}))
    with pytest.raises(NotAllowed):
        confirm(by=without, person=someone(), matter_id=new_id(), proof=Proof.PAPERS)
