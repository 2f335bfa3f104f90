"""What was noted ends by way of its own person, once, and the other records are open again too."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.actions import end_acquaintance
from bluelamp.people.tests.acquainting import judging, noted, noting
from bluelamp.people.tests.judging import join
from bluelamp.people.tests.scenarios import someone
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_ended_twice_it_has_ended_and_everything_is_open_again(asker: Account, second: Account) -> None:
    person, other = someone(), someone()
    known = noted(person, second, asker)
    join(judging(asker), person, other)
    for by_way_of in (other, person):
        end_acquaintance(by=noting(asker), person=by_way_of, acquaintance=known)
    assert actor_for(second).shut_out == frozenset()
    assert Entry.objects.filter(name="people.AcquaintanceEnded").count() == 1


def test_it_does_not_end_by_way_of_someone_else(asker: Account, second: Account) -> None:
    known = noted(someone(), second, asker)
    with pytest.raises(NotAllowed):
        end_acquaintance(by=noting(asker), person=someone(), acquaintance=known)


def test_what_another_record_says_stays_where_the_two_are_not_joined_any_more(asker: Account, second: Account) -> None:
    person, other = someone(), someone()
    first, _second = noted(person, second, asker), noted(other, second, asker)
    end_acquaintance(by=noting(asker), person=person, acquaintance=first)
    assert actor_for(second).shut_out == {other.pk}
