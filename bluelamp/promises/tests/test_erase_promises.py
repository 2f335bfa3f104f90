"""The words of promises can be erased; that they were made and kept stays."""

from datetime import timedelta
from uuid import uuid4

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.people.actions import record_person
from bluelamp.promises.actions import erase_promises, make_promise
from bluelamp.promises.models import Promise
from bluelamp.promises.rules import Kind

pytestmark = pytest.mark.django_db
BY = Actor.system("records.erase", "people.record", "promises.make")


def a_promise() -> Promise:
    """A promise to ring back."""
    due = now() + timedelta(days=1)
    return make_promise(
        by=BY, person_id=record_person(by=BY).pk, matter_id=uuid4(), kind=Kind.OTHER, due_at=due, words="We ring you."
    )


def test_nobody_erases_without_the_permission() -> None:
    with pytest.raises(NotAllowed):
        erase_promises(by=Actor.system(), matter_id=a_promise().matter_id, reason=WhyErased.UNLAWFUL)


def test_the_words_of_one_matter_are_gone_and_the_promise_stays() -> None:
    promise, other = a_promise(), a_promise()
    for _ in range(2):
        erase_promises(by=BY, matter_id=promise.matter_id, reason=WhyErased.BY_MISTAKE)
    assert list(Promise.objects.order_by("made_at", "id").values_list("words", flat=True)) == ["", other.words]
    assert Promise.objects.get(pk=promise.pk).due_at == promise.due_at
    entry = Entry.objects.get(name="promises.PromisesErased")
    assert (entry.facts["promise_ids"], entry.facts["reason"]) == ([str(promise.pk)], "by_mistake")
