"""A person's name and handles can be erased; their record stays."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.people.actions import GivenHandle, Told, erase_person, record_person
from bluelamp.people.agreements import agreed_with
from bluelamp.people.markers import markers_of
from bluelamp.people.models import Agreement, Marker, Person
from bluelamp.people.queries import handles_of
from bluelamp.people.rules import HandleKind, Safety
from bluelamp.people.terms import Window
from bluelamp.people.tests.agreeing import an_agreement
from bluelamp.people.tests.judging import a_judge, join, whole
from bluelamp.people.tests.scenarios import a_marker
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

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
    (email,) = handles_of(person.pk)
    assert (person.name, email.value, email.safety, email.is_erased()) == ("", "", "not_safe", True)
    assert Person.objects.get(pk=other.pk).name == "Sam Okafor"
    assert Entry.objects.get(name="people.PersonErased").facts["handle_ids"] == [str(email.pk)]


def test_nothing_of_what_was_agreed_is_left_and_nobody_is_reached() -> None:
    person, account = a_person(), a_member_of(a_force_with_teams()["digital-desk"])
    told = Told(code_word="harbour light", others="his son", said_by="his sister")
    made = an_agreement(person, account, hours=(Window((0,), 0, 1440),), code_word=True, told=told)
    erase_person(by=BY, person_id=person.pk, reason=WhyErased.PERSON_ASKED)
    left = Agreement.objects.get()
    assert (left.safety, left.hours, left.sealed_code_word, left.others, left.said_by) == ("not_safe", [], "", "", "")
    assert left.is_erased()
    assert [one.terms.safe for one in agreed_with(person.pk)] == [False]
    assert Entry.objects.get(name="people.PersonErased").facts["agreement_ids"] == [str(made.pk)]


def test_no_warning_about_them_is_left_and_nothing_tells_its_kind() -> None:
    person, other = a_person(), a_person()
    account = a_member_of(a_force_with_teams()["digital-desk"])
    marker, kept = (a_marker(each, account) for each in (person, other))
    erase_person(by=BY, person_id=person.pk, reason=WhyErased.PERSON_ASKED)
    marker = Marker.objects.get(pk=marker.pk)
    assert (marker.kind, marker.words, marker.source, marker.is_erased()) == (None, "", "", True)
    assert markers_of(person.pk) == []
    assert [one.marker for one in markers_of(other.pk)] == [kept]
    assert Entry.objects.get(name="people.PersonErased").facts["marker_ids"] == [str(marker.pk)]
    a_marker(person, account)
    erase_person(by=BY, person_id=person.pk, reason=WhyErased.PERSON_ASKED)
    assert markers_of(person.pk) == []


def test_nothing_says_any_more_whose_the_record_was() -> None:
    by, person, other, third = a_judge(), a_person(), a_person(), a_person()
    join(by, person, other)
    join(by, other, third)
    erase_person(by=BY, person_id=person.pk, reason=WhyErased.PERSON_ASKED)
    assert (whole(person), whole(other)) == ({person.pk}, {other.pk, third.pk})
