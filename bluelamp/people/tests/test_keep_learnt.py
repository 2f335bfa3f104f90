"""What a program of its own learns from enough people is kept as a version that nobody goes by yet."""

from random import Random

import pytest

from bluelamp.people.actions import ask_to_learn, keep_learnt
from bluelamp.people.learning import learn_weights
from bluelamp.people.learnt import learnt_weights, what_it_says
from bluelamp.people.matching.weights import Weights
from bluelamp.people.models import Handle, LearntWeights, Person
from bluelamp.people.rules import HandleKind, LearningStep
from bluelamp.people.tests.learning import KEEPS, learning, learnt
from bluelamp.staff.models import Account

pytestmark = pytest.mark.django_db
GIVEN, SURNAMES = (
    ["Ann", "Bob", "Cy", "Dee", "Eve", "Fay", "Gus", "Hal", "Ivy", "Joe"],
    ["Ash", "Birch", "Cole", "Dale", "Elm", "Ford", "Gill", "Hay", "Ivens", "Judd"],
)


def test_a_program_of_its_own_learns_from_enough_people(asker: Account) -> None:
    dice = Random(7)
    for number in range(520):
        name = f"{dice.choice(GIVEN)} {dice.choice(SURNAMES)}{number % 60}"
        for _twice in range(2):
            person = Person.objects.create(name=name)
            Handle.objects.create(person=person, kind=HandleKind.PHONE, value=f"07700 9{number:05}")
    asked = ask_to_learn(by=learning(asker))
    assert learn_weights(str(asked.pk)) == 1040
    asked.refresh_from_db()
    assert (asked.step, asked.people) == (LearningStep.LEARNT, 1040)
    assert asked.weights is not None
    Weights.from_json(asked.weights)
    assert {one.field for one in what_it_says(asked)} == {"Given name", "Surname", "Phone", "E-mail"}
    assert learnt_weights() is None


def test_what_was_kept_is_not_kept_again(asker: Account) -> None:
    version = learnt(asker)
    keep_learnt(by=KEEPS, learnt=version, people=5, weights=None)
    assert LearntWeights.objects.get().people == 1200
