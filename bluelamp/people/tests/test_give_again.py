"""What someone says again of their handles is put on their record, and makes nothing less strict."""

from dataclasses import replace

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.actions import GivenHandle, give_again, record_person
from bluelamp.people.agreements import agreed_with
from bluelamp.people.models import Handle, Person
from bluelamp.people.queries import handles_of
from bluelamp.people.rules import HandleKind, Safety

pytestmark = pytest.mark.django_db
WRITER = Actor.system("people.give_again", "people.record")


def a_person(safety: Safety, *, by_owner: bool = True) -> Person:
    """Begin a record with one number."""
    given = GivenHandle(kind=HandleKind.PHONE, value="07700 900982", safety=safety, by_owner=by_owner)
    return record_person(by=WRITER, name="Sam Okafor", handles=[given])


def said(person: Person, safety: Safety) -> Safety:
    """Say how safe the number is now, and return what holds."""
    give_again(by=WRITER, person=person, safety={handles_of(person.pk)[0].pk: safety})
    return agreed_with(person.pk)[0].terms.safety


def test_nobody_gives_it_again_without_leave() -> None:
    person = a_person(Safety.SAFE)
    with pytest.raises(NotAllowed):
        give_again(by=replace(WRITER, permissions=frozenset()), person=person, safety={})


@pytest.mark.parametrize(
    ("before", "now", "holds"),
    [
        (Safety.SAFE, Safety.NOT_SAFE, Safety.NOT_SAFE),
        (Safety.NOT_SAFE, Safety.SAFE, Safety.NOT_SAFE),
        (Safety.SAFE, Safety.SAFE, Safety.SAFE),
        (Safety.NOT_SURE, Safety.SAFE, Safety.NOT_SURE),
    ],
)
def test_the_stricter_holds(before: Safety, now: Safety, holds: Safety) -> None:
    person = a_person(before)
    assert said(person, now) == holds
    assert Handle.objects.filter(person=person).count() == 2


def test_a_handle_of_someone_else_or_that_its_owner_did_not_give_is_refused() -> None:
    person, other = a_person(Safety.SAFE), a_person(Safety.SAFE)
    given_by_others = a_person(Safety.SAFE, by_owner=False)
    for whose, handle in ((person, handles_of(other.pk)[0]), (given_by_others, handles_of(given_by_others.pk)[0])):
        with pytest.raises(NotAllowed):
            give_again(by=WRITER, person=whose, safety={handle.pk: Safety.SAFE})
    give_again(by=WRITER, person=person, safety={})
    assert not Entry.objects.filter(name="people.HandlesGivenAgain").exists()
