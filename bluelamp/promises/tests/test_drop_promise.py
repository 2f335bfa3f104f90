"""A promise can be no longer needed, for a reason."""

from datetime import timedelta

import pytest
from django.db.models import Q

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.access.reach import RULES
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.foundation.ledger.models import Entry
from bluelamp.promises.actions import drop_promise, keep_promise
from bluelamp.promises.queries import next_due, promises_about
from bluelamp.promises.rules import Standing, WhyDropped, standing
from bluelamp.promises.tests.scenarios import MAKER, a_promise

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def only_the_program_reaches_promises(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rule comes from a room above; this one stands in for it."""
    monkeypatch.setitem(RULES, "promises.Promise", lambda by: Q() if by.kind == Kind.SYSTEM else Q(pk=None))


def test_a_dropped_promise_is_due_no_more_and_cannot_be_kept() -> None:
    promise = a_promise()
    drop_promise(by=MAKER, promise=promise, reason=WhyDropped.NOT_WANTED)
    keep_promise(by=MAKER, promise=promise)
    drop_promise(by=MAKER, promise=promise, reason=WhyDropped.NOT_POSSIBLE)
    stored = promises_about(promise.matter_id)[0]
    assert (stored.kept_at, stored.dropped_at, stored.drop_reason) == (None, now(), "not_wanted")
    assert next_due(promise.matter_id) is None
    assert Entry.objects.get(name="promises.PromiseDropped").facts["reason"] == "not_wanted"


def test_a_promise_out_of_reach_is_not_dropped() -> None:
    with pytest.raises(NotAllowed):
        drop_promise(by=Actor.public("promises.keep"), promise=a_promise(), reason=WhyDropped.NOT_WANTED)


def test_while_its_matter_is_closed_no_promise_is_late() -> None:
    due = now()
    after = due + timedelta(days=1)
    assert standing(due_at=due, kept_at=None, at=after, closed=True) == Standing.LEFT_OPEN
    assert standing(due_at=due, kept_at=None, at=after, dropped=True, closed=True) == Standing.DROPPED
    assert standing(due_at=due, kept_at=due, at=after, closed=True) == Standing.KEPT
