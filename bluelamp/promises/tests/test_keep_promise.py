"""A promise is kept, once."""

from datetime import timedelta

import pytest
from django.db.models import Q
from time_machine import Traveller

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.access.reach import RULES
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.foundation.ledger.models import Entry
from bluelamp.promises.actions import keep_promise
from bluelamp.promises.queries import next_due, promises_about
from bluelamp.promises.rules import Standing, standing
from bluelamp.promises.tests.scenarios import MAKER, a_promise

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def only_the_program_reaches_promises(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rule comes from a room above; this one stands in for it."""
    monkeypatch.setitem(RULES, "promises.Promise", lambda by: Q() if by.kind == Kind.SYSTEM else Q(pk=None))


def test_a_kept_promise_is_no_longer_due(clock: Traveller) -> None:
    promise = a_promise()
    clock.shift(timedelta(hours=3))
    keep_promise(by=MAKER, promise=promise)
    assert promises_about(promise.matter_id)[0].kept_at == now()
    assert next_due(promise.matter_id) is None


def test_keeping_it_again_changes_nothing(clock: Traveller) -> None:
    promise = a_promise()
    kept_at = keep_promise(by=MAKER, promise=promise).kept_at
    clock.shift(timedelta(hours=3))
    assert keep_promise(by=MAKER, promise=promise).kept_at == kept_at
    assert Entry.objects.filter(name="promises.PromiseKept").count() == 1


def test_a_promise_out_of_reach_is_not_kept() -> None:
    with pytest.raises(NotAllowed):
        keep_promise(by=Actor.public("promises.keep"), promise=a_promise())


def test_one_kept_at_the_last_moment_is_kept_and_a_moment_later_it_is_late() -> None:
    due, moment = now(), timedelta(microseconds=1)
    assert standing(due_at=due, kept_at=due, at=due + moment) == Standing.KEPT
    assert standing(due_at=due, kept_at=due + moment, at=due + moment) == Standing.KEPT_LATE
    assert standing(due_at=due, kept_at=None, at=due) == Standing.OPEN
    assert standing(due_at=due, kept_at=None, at=due + moment) == Standing.LATE
