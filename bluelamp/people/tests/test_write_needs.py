"""What someone needs is written in versions, holds on every record of theirs, and goes when they are erased."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.people.acquaintances import whole_of
from bluelamp.people.actions import erase_person, write_needs
from bluelamp.people.models import Needs
from bluelamp.people.needs import Needed, every_version_of, in_words, needed, needs_of
from bluelamp.people.tests.judging import join
from bluelamp.people.tests.needing import SAID, needing
from bluelamp.people.tests.scenarios import someone
from bluelamp.staff.models import Account

pytestmark = pytest.mark.django_db


def test_nobody_writes_it_without_leave(asker: Account) -> None:
    with pytest.raises(NotAllowed):
        write_needs(by=Actor.public(), person=someone(), said=SAID)


def test_the_newest_holds_and_what_was_before_is_kept(asker: Account) -> None:
    person = someone()
    needing(person, asker)
    needing(person, asker, Needed(language="uk"))
    needing(person, asker, Needed(language="uk"))
    last = needs_of([person.pk])
    assert last is not None
    assert needed(last) == Needed(language="uk")
    assert [needed(each) for each in every_version_of([person.pk])] == [Needed(language="uk"), SAID]
    assert Entry.objects.filter(name="people.NeedsWritten").count() == 2
    assert in_words(SAID) == ["Polish", "An interpreter", "A ramp", "Address them as Ms Nowak"]


def test_it_travels_to_every_record_of_theirs(asker: Account) -> None:
    first, again = someone(), someone()
    needing(first, asker)
    assert needs_of(whole_of(again.pk)) is None
    by = Actor.system("people.judge")
    join(Actor(kind=by.kind, id=asker.pk, permissions=by.permissions), first, again)
    found = needs_of(whole_of(again.pk))
    assert found is not None
    assert needed(found) == SAID


def test_nothing_is_left_of_it_once_they_are_erased(asker: Account) -> None:
    person = someone()
    needing(person, asker)
    erase_person(by=Actor.system("records.erase"), person_id=person.pk, reason=WhyErased.PERSON_ASKED)
    left = Needs.objects.get()
    assert (left.language, left.said, left.besides, left.address_as) == ("", "", "", "")
    assert needs_of([person.pk]) is None
