"""Weights are asked for once at a time, and learnt behind the pages from all but sealed and erased people."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.subscribe import read_news
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.foundation.work.models import Job
from bluelamp.people.actions import ask_to_learn, erase_person
from bluelamp.people.learning import learn_weights
from bluelamp.people.learnt import people_to_learn_from
from bluelamp.people.rules import LearningStep
from bluelamp.people.tests.learning import learning, learnt
from bluelamp.people.tests.scenarios import someone
from bluelamp.people.tests.sealing import sealed
from bluelamp.staff.models import Account
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


def test_nobody_asks_without_leave(asker: Account) -> None:
    with pytest.raises(NotAllowed):
        ask_to_learn(by=Actor.public())


def test_it_is_asked_once_while_it_is_on_its_way_and_gets_a_number(asker: Account) -> None:
    by = learning(asker)
    assert ask_to_learn(by=by) == ask_to_learn(by=by)
    assert Entry.objects.filter(name="people.LearningAskedFor").count() == 1
    seal_waiting()
    read_news()
    assert Job.objects.filter(name="people.learning.learn_weights").count() == 1


def test_each_version_has_the_next_number(asker: Account) -> None:
    assert [learnt(asker).number for _ in range(3)] == [1, 2, 3]


def test_from_too_few_nothing_is_learnt_and_that_is_said(asker: Account) -> None:
    someone()
    asked = ask_to_learn(by=learning(asker))
    assert learn_weights(str(asked.pk)) == 1
    asked.refresh_from_db()
    assert (asked.step, asked.people, asked.weights) == (LearningStep.TOO_FEW, 1, None)


def test_of_sealed_and_erased_people_nothing_is_learnt(asker: Account) -> None:
    a_member_of(asker.teams.get(), Role.STANDARDS_STAFF)
    kept, hidden, gone = someone(), someone(), someone()
    sealed(hidden, asker)
    erase_person(by=Actor.system("records.erase"), person_id=gone.pk, reason=WhyErased.PERSON_ASKED)
    assert [id_ for id_, _person in people_to_learn_from()] == [str(kept.pk)]
