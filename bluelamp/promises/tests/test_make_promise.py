"""What is owed to a person, about what, and by when."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.promises.actions import DueInThePast, make_promise
from bluelamp.promises.models import Promise
from bluelamp.promises.queries import next_due, open_first_answer, promises_about
from bluelamp.promises.rules import Kind
from bluelamp.promises.tests.scenarios import a_promise

pytestmark = pytest.mark.django_db


def test_a_promise_is_kept_in_the_books_about_its_matter_and_its_person() -> None:
    promise = a_promise()
    entry = Entry.objects.get(name="promises.PromiseMade")
    assert (entry.record_id, entry.person_id) == (promise.matter_id, promise.person_id)
    assert Promise.objects.get().words == "I will ring."
    assert "ring" not in str(entry.facts)


@pytest.mark.parametrize("hours", [0, -1])
def test_nothing_is_promised_for_the_past(hours: int) -> None:
    with pytest.raises(DueInThePast, match="due in the future"):
        a_promise(hours=hours)
    assert not Promise.objects.exists()


def test_promises_stand_in_the_order_they_are_due_and_the_next_is_the_first() -> None:
    matter = new_id()
    late, soon = a_promise(hours=9, matter_id=matter), a_promise(hours=1, matter_id=matter)
    a_promise(hours=0.5)
    assert promises_about(matter) == [soon, late]
    assert next_due(matter) == soon
    assert next_due(new_id()) is None


def test_a_first_answer_is_told_from_other_promises() -> None:
    matter = new_id()
    a_promise(hours=1, matter_id=matter)
    first = a_promise(hours=9, matter_id=matter, kind=Kind.FIRST_ANSWER)
    assert open_first_answer(matter) == first
    assert str(first) == "A first answer"


def test_whoever_may_not_promise_promises_nothing() -> None:
    promise = a_promise()
    with pytest.raises(NotAllowed):
        make_promise(
            by=Actor.public(), person_id=promise.person_id, matter_id=new_id(), kind=Kind.OTHER, due_at=promise.due_at
        )
