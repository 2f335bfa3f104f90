"""What was decided of two records is taken back whole, at any time and in any order."""

import random
from itertools import combinations
from uuid import UUID

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.actions import take_back_judgement
from bluelamp.people.judgements import judgements_about
from bluelamp.people.models import Judgement
from bluelamp.people.tests.judging import a_judge, apart, join, whole
from bluelamp.people.tests.scenarios import someone

pytestmark = pytest.mark.django_db


def test_what_was_taken_back_is_as_if_nobody_had_decided() -> None:
    by = a_judge()
    a, b = someone(), someone()
    first = join(by, a, b)
    take_back_judgement(by=by, person=b, judgement=first)
    take_back_judgement(by=by, person=a, judgement=first)
    assert whole(a) == {a.pk}
    assert judgements_about(a.pk) == []
    apart(by, a, b)
    assert Entry.objects.filter(name="people.JudgementTakenBack").count() == 1


def test_a_judgement_is_taken_back_by_way_of_one_of_its_two_only() -> None:
    by = a_judge()
    judgement = join(by, someone(), someone())
    with pytest.raises(NotAllowed):
        take_back_judgement(by=by, person=someone(), judgement=judgement)


def test_however_many_are_joined_and_in_whatever_order_taken_back_what_is_left_is_what_stands() -> None:
    by = a_judge()
    people, dice = [someone() for _ in range(6)], random.Random(3)
    standing: dict[tuple[UUID, UUID], Judgement] = {}
    for _ in range(60):
        pair = dice.choice(list(combinations(people, 2)))
        key = (pair[0].pk, pair[1].pk)
        if key in standing:
            take_back_judgement(by=by, person=pair[0], judgement=standing.pop(key))
        else:
            standing[key] = join(by, *pair)
        for person in people:
            assert whole(person) == _reached(person.pk, set(standing))


def _reached(start: UUID, pairs: set[tuple[UUID, UUID]]) -> set[UUID]:
    found = {start}
    while grown := {each for pair in pairs if found & set(pair) for each in pair} - found:
        found |= grown
    return found
