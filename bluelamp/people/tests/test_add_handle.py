"""A person has any number of handles; one that is added is used by nobody until that is agreed with them."""

from datetime import timedelta

import pytest

from bluelamp.foundation.clock import today
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.subscribe import read_news
from bluelamp.people.actions import add_handle, tie_handle
from bluelamp.people.actions.tie import HasItAlready
from bluelamp.people.agreements import agreed_with
from bluelamp.people.likeness import who_may_be
from bluelamp.people.models import Handle, Likeness, Person
from bluelamp.people.rules import HandleKind, HowKnown
from bluelamp.people.tests.scenarios import someone
from bluelamp.people.tests.tying import tying
from bluelamp.people.ties import Known
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def by() -> Actor:
    return tying(a_member_of(a_force_with_teams()["digital-desk"]))


def add(by: Actor, person: Person, value: str, how: HowKnown = HowKnown.TOLD_US) -> Handle:
    return add_handle(by=by, person=person, kind=HandleKind.PHONE, value=value, known=Known(how))


def test_it_is_on_the_record_with_how_we_know_it_and_is_safe_for_nothing(by: Actor) -> None:
    person = someone()
    add(by, person, "020 7946 0000", HowKnown.USED)
    (agreed,) = agreed_with(person.pk)
    assert (agreed.known.how, agreed.terms.safe, agreed.handle.given_by_owner) == (HowKnown.USED, False, False)
    assert Entry.objects.get(name="people.HandleAdded").facts["handle_id"] == str(agreed.handle.pk)


def test_what_they_have_is_not_added_twice_however_it_is_written(by: Actor) -> None:
    person = someone()
    add(by, person, "020 7946 0000")
    with pytest.raises(HasItAlready, match="already"):
        add(by, person, "+44 20 7946 0000")


def test_someone_is_found_by_it_until_it_is_theirs_no_more(by: Actor) -> None:
    first, again = someone(), someone()
    handle = add(by, first, "020 7946 0000")
    add(by, again, "020 7946 0000")
    assert who_may_be(again.pk) == []
    hear_of_it()
    assert [like.person_id for like in who_may_be(again.pk)] == [first.pk]
    found_by = Likeness.objects.filter(person=first).count()
    ended = Known(HowKnown.TOLD_US, until=today() - timedelta(days=1))
    tie_handle(by=by, person=first, handle_id=handle.pk, known=ended)
    hear_of_it()
    assert Likeness.objects.filter(person=first).count() == found_by - 1
    assert who_may_be(again.pk) == []


def hear_of_it() -> None:
    """Let every room do what it does when it hears of what happened."""
    seal_waiting()
    while read_news():
        pass
