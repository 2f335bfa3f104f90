"""Whoever comes in is joined with nobody, reached by nothing that was not agreed, and once erased stays away."""

import pytest

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.subscribe import read_news
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.people.actions import (
    add_handle,
    erase_person,
    record_person,
)
from bluelamp.people.agreements import agreed_with
from bluelamp.people.likeness import who_may_be
from bluelamp.people.models import BroughtPerson, Judgement
from bluelamp.people.rules import Basis, HandleKind, HowKnown, Safety
from bluelamp.people.tests.bringing import SAM, taken_in
from bluelamp.people.tests.tying import tying
from bluelamp.people.ties import Known
from bluelamp.staff.models import Account

pytestmark = pytest.mark.django_db


def test_whoever_comes_in_has_handles_that_nobody_uses_before_it_is_agreed(asker: Account) -> None:
    (sam,) = taken_in(asker, SAM)
    ways = agreed_with(sam.pk)
    assert [(way.handle.value, way.terms.safety, way.known.basis, str(way.known.since)) for way in ways] == [
        ("sam@example.com", Safety.NOT_SAFE, Basis.INFERRED, "2020-02-01"),
        ("07700 900123", Safety.NOT_SAFE, Basis.INFERRED, "2020-02-01"),
    ]
    names = Entry.objects.filter(person_id=sam.pk).values_list("name", flat=True)
    assert sorted(names) == ["people.PersonBrought", "people.PersonRecorded"]


def test_whoever_was_erased_does_not_come_back_and_nothing_says_who_they_were(asker: Account) -> None:
    (sam,) = taken_in(asker, SAM)
    erase_person(by=Actor.system("records.erase"), person_id=sam.pk, reason=WhyErased.PERSON_ASKED)
    assert BroughtPerson.objects.get().identifier == ""
    assert taken_in(asker, SAM) == []


def test_they_are_proposed_and_never_joined(asker: Account) -> None:
    ours = record_person(by=Actor.system("people.record"), name="Samuel Okafor", handles=[])
    (sam,) = taken_in(asker, SAM)
    add_handle(by=tying(asker), person=ours, kind=HandleKind.PHONE, value="07700900123", known=Known(HowKnown.TOLD_US))
    seal_waiting()
    read_news()
    assert [like.person_id for like in who_may_be(ours.pk)] == [sam.pk]
    assert not Judgement.objects.exists()


def test_fifty_people_on_one_number_are_proposed_to_nobody(asker: Account) -> None:
    came = taken_in(asker, *(f"{number},Person N{number}x,07700 900123" for number in range(50)))
    assert all(way.shared for person in came for way in agreed_with(person.pk))
    assert not any(who_may_be(person.pk) for person in came[:3])
