"""A version that is taken into use is the one by which people are found alike, and there is one at a time."""

import pytest

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.remembering import forget
from bluelamp.people.actions import GivenHandle, ask_to_learn, record_person, use_weights
from bluelamp.people.learnt import weights_in_use
from bluelamp.people.likeness import keep_likeness, who_may_be
from bluelamp.people.matching.first import first_weights
from bluelamp.people.models import LearntWeights, Person
from bluelamp.people.rules import HandleKind, Safety
from bluelamp.people.tests.learning import learning, learnt
from bluelamp.staff.models import Account

DOOR = Actor.system("people.record")
pytestmark = pytest.mark.django_db


def alike() -> tuple[Person, Person]:
    """Return two records of one person, who came twice from one phone."""
    phone = GivenHandle(kind=HandleKind.PHONE, value="07700 900982", safety=Safety.SAFE)
    one, other = (record_person(by=DOOR, name="Sam Okafor", handles=[phone]) for _ in range(2))
    keep_likeness([one.pk, other.pk])
    return one, other


def test_the_desk_goes_by_it_once_it_is_used_and_not_before(asker: Account) -> None:
    one, other = alike()
    version = learnt(asker, doubting=True)
    forget()
    assert [like.person_id for like in who_may_be(one.pk)] == [other.pk]
    use_weights(by=learning(asker), learnt=version)
    forget()
    assert who_may_be(one.pk) == []


def test_one_is_used_at_a_time_and_used_twice_it_is_once(asker: Account) -> None:
    by, first, second = learning(asker), learnt(asker), learnt(asker, doubting=True)
    for version in (first, second, second):
        use_weights(by=by, learnt=version)
    assert [each.number for each in LearntWeights.objects.filter(in_use=True)] == [second.number]
    assert Entry.objects.filter(name="people.WeightsTakenIntoUse").count() == 2


def test_what_was_not_learnt_is_not_used(asker: Account) -> None:
    version = ask_to_learn(by=learning(asker))
    use_weights(by=learning(asker), learnt=version)
    forget()
    assert weights_in_use() == first_weights()
