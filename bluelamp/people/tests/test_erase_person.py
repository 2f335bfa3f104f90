"""A person's name and handles can be erased; their record stays."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.people.actions import GivenHandle, erase_person, record_person
from bluelamp.people.models import Person
from bluelamp.people.queries import email_of
from bluelamp.people.rules import HandleKind, Safety

pytestmark = pytest.mark.django_db
BY = Actor.system("records.erase", "people.record")


def a_person() -> Person:
    """Someone with a safe e-mail address."""
    email = GivenHandle(kind=HandleKind.EMAIL, value="sam@example.com", safety=Safety.SAFE)
    return record_person(by=BY, name="Sam Okafor", handles=[email])


def test_nobody_erases_without_the_permission() -> None:
    person = a_person()
    with pytest.raises(NotAllowed):
        erase_person(by=Actor.system("people.record"), person_id=person.pk, reason=WhyErased.UNLAWFUL)


def test_name_and_handle_are_gone_and_nothing_is_sent_there_any_more() -> None:
    person, other = a_person(), a_person()
    for _ in range(2):
        erase_person(by=BY, person_id=person.pk, reason=WhyErased.PERSON_ASKED)
    person.refresh_from_db()
    email = email_of(person.pk)
    assert email is not None
    assert (person.name, email.value, email.safety, email.is_erased()) == ("", "", "not_safe", True)
    assert Person.objects.get(pk=other.pk).name == "Sam Okafor"
    assert Entry.objects.get(name="people.PersonErased").facts["handle_ids"] == [str(email.pk)]
