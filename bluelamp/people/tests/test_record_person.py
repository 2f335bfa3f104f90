"""A record is begun for someone, with what they chose to give."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import content_digest
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.actions import GivenHandle, record_person
from bluelamp.people.models import Handle, Person
from bluelamp.people.queries import handles_of
from bluelamp.people.rules import HandleKind, Safety

pytestmark = pytest.mark.django_db
DOOR = Actor.public("people.record")
EMAIL = GivenHandle(kind=HandleKind.EMAIL, value="sam@example.com", safety=Safety.NOT_SURE)
PHONE = GivenHandle(kind=HandleKind.PHONE, value="07700 900982", safety=Safety.SAFE)


def test_someone_gives_a_name_and_ways_to_reach_them() -> None:
    person = record_person(by=DOOR, name="Sam Okafor", handles=[PHONE, EMAIL])
    assert [(handle.kind, handle.value, handle.safety) for handle in handles_of(person.pk)] == [
        ("email", "sam@example.com", "not_sure"),
        ("phone", "07700 900982", "safe"),
    ]
    assert all(handle.given_by_owner for handle in handles_of(person.pk))


def test_nobody_has_to_give_anything() -> None:
    person = record_person(by=DOOR)
    assert str(Person.objects.get(pk=person.pk)) == "Name not given"
    assert handles_of(person.pk) == []


def test_a_handle_is_unsafe_until_its_owner_says_otherwise() -> None:
    handle = Handle(kind="email", value="given by a friend")
    assert (handle.safety, handle.given_by_owner) == ("not_sure", False)


def test_the_ledger_knows_that_there_are_handles_and_not_which() -> None:
    person = record_person(by=DOOR, name="Sam Okafor", handles=[EMAIL])
    entry = Entry.objects.get()
    assert (entry.record_id, entry.person_id) == (person.pk, person.pk)
    handle = Handle.objects.get()
    assert entry.facts == {"person_id": str(person.pk), "handles": 1, "handle_ids": [str(handle.pk)]}


def test_the_ledger_answers_for_the_name_and_the_handles_as_they_were_given() -> None:
    person = record_person(by=DOOR, name="Sam Okafor", handles=[EMAIL, PHONE])
    written = [Person.objects.get(pk=person.pk), *Handle.objects.order_by("pk")]
    assert bytes(Entry.objects.get().digest or b"") == content_digest(written)


def test_whoever_may_not_record_people_records_none() -> None:
    with pytest.raises(NotAllowed):
        record_person(by=Actor.public())
    assert not Person.objects.exists()
