"""Whoever may be the same person is proposed, with what speaks for it; nobody is who only shares a phone."""

import pytest

from bluelamp.foundation.keys.tests.other_keys import rotated_keys
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.people.actions import GivenHandle, erase_person, record_person
from bluelamp.people.likeness import keep_likeness, who_may_be
from bluelamp.people.models import Likeness, Person
from bluelamp.people.rules import HandleKind, Safety

pytestmark = pytest.mark.django_db
PHONE = "020 7946 0000"


def known(name: str, phone: str = "", email: str = "") -> Person:
    given = [(HandleKind.PHONE, phone), (HandleKind.EMAIL, email)]
    handles = [GivenHandle(kind=kind, value=value, safety=Safety.NOT_SURE) for kind, value in given if value]
    person = record_person(by=Actor.system("people.record"), name=name, handles=handles)
    keep_likeness([person.pk])
    return person


def may_be(person: Person) -> list[Person]:
    return [Person.objects.get(pk=like.person_id) for like in who_may_be(person.pk)]


def test_someone_who_comes_again_by_a_short_name_and_another_spelling_of_the_phone_is_proposed() -> None:
    first = known("Samuel Carter", PHONE)
    again = known("Sam Carter", "+44 20 7946 0000")
    (like,) = who_may_be(again.pk)
    assert like.person_id == first.pk
    assert like.probability > 0.99
    assert like.reasons == ("Given name: one is a form of the other.", "Surname: the same.", "Phone: the same.")


def test_a_married_name_on_the_same_address_is_proposed() -> None:
    first = known("Priya Shah", PHONE, "priya@example.org")
    assert may_be(known("Priya Carter", "", "priya@example.org")) == [first]


def test_a_married_name_from_another_phone_on_the_same_address_is_proposed() -> None:
    first = known("Priya Shah", PHONE, "priya@example.org")
    (like,) = who_may_be(known("Priya Carter", "07700 900555", "priya@example.org").pk)
    assert like.person_id == first.pk
    assert like.reasons[-2:] == ("Surname: different.", "Phone: different.")


def test_a_partner_on_the_same_phone_is_not_proposed() -> None:
    known("Samuel Carter", PHONE, "home@example.org")
    assert may_be(known("Priya Carter", PHONE, "home@example.org")) == []


def test_a_company_s_number_tells_nobody_from_anybody() -> None:
    for number in range(51):
        known(f"Sam Carter{number:02}", PHONE)
    assert may_be(known("Sam Carter01", PHONE)) != []
    assert may_be(known("Sam Carte", PHONE)) == []


def test_whoever_was_decided_of_is_left_out() -> None:
    first, again = known("Sam Carter", PHONE), known("Sam Carter", PHONE)
    assert who_may_be(again.pk, but={first.pk}) == []


def test_someone_from_before_the_keys_changed_is_still_found() -> None:
    first = known("Sam Carter", PHONE)
    with rotated_keys():
        assert may_be(known("Sam Carter", PHONE)) == [first]


def test_no_word_stands_in_what_someone_is_found_by_and_nothing_is_left_once_they_are_erased() -> None:
    first = known("Sam Carter", PHONE)
    assert {field.attname for field in Likeness._meta.concrete_fields} == {"id", "key", "person_id"}
    assert Likeness.objects.filter(person=first).count() == 2
    erase_person(by=Actor.system("records.erase"), person_id=first.pk, reason=WhyErased.PERSON_ASKED)
    keep_likeness([first.pk])
    assert not Likeness.objects.filter(person=first).exists()
    assert may_be(known("Sam Carter", PHONE)) == []


def test_someone_of_whom_nothing_is_known_is_like_nobody() -> None:
    known("")
    assert may_be(known("Mum")) == []
