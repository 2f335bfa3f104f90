"""Someone who gave no name says who they are, once, and the record holds it from then on."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.ledger.proof.faults import Tally
from bluelamp.foundation.ledger.proof.whole import find_faults
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.people.actions import GivenHandle, say_who
from bluelamp.people.actions.name import HasAName
from bluelamp.people.models import Handle, Person
from bluelamp.people.rules import HandleKind, Safety
from bluelamp.people.tests.naming import NAME, PERSON, someone_without_a_name

pytestmark = pytest.mark.django_db
EMAIL = GivenHandle(kind=HandleKind.EMAIL, value="zebedee@example.com", safety=Safety.NOT_SURE)


def test_the_name_and_the_address_are_on_the_record_and_proved() -> None:
    person = someone_without_a_name()
    for _turn in range(2):
        say_who(by=PERSON, person=person, matter_id=new_id(), name=NAME, handles=[EMAIL])
    assert Person.objects.get().name == NAME
    assert [(one.value, one.safety, one.given_by_owner) for one in Handle.objects.all()] == [
        ("zebedee@example.com", Safety.NOT_SURE, True)
    ]
    entry = Entry.objects.get(name="people.PersonNamed")
    assert NAME not in str(entry.facts)
    seal_waiting()
    assert list(find_faults([], Tally())) == []


def test_a_name_that_is_there_is_never_replaced() -> None:
    person = someone_without_a_name()
    say_who(by=PERSON, person=person, matter_id=new_id(), name=NAME)
    with pytest.raises(HasAName, match="Write to us if it has changed"):
        say_who(by=PERSON, person=person, matter_id=new_id(), name="Someone Else")
    assert Person.objects.get().name == NAME


def test_whoever_holds_no_receipt_may_not() -> None:
    with pytest.raises(NotAllowed):
        say_who(by=Actor.public("contacts.track"), person=someone_without_a_name(), matter_id=new_id(), name=NAME)
