"""What was asked is asked again once something happened, ten seconds later, and by whoever may see something else."""

from datetime import timedelta
from uuid import uuid4

import pytest
from time_machine import Traveller

from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.foundation.ledger.models import Look, Waiting
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.still import MOST_WAITING, Still, alike, still_now
from bluelamp.foundation.ledger.tests.news import LAMPLIGHTER, light

pytestmark = pytest.mark.django_db

ANN = Actor(kind=Kind.STAFF, id=uuid4(), teams=frozenset({"desk"}))
BEN = Actor(kind=Kind.STAFF, id=uuid4(), teams=frozenset({"desk"}))


asked: list[str] = []


@pytest.fixture(autouse=True)
def nothing_asked_yet() -> None:
    asked.clear()


def question(by: Actor) -> int:
    """Answer how often it was asked, and note for whom."""
    asked.extend(by.teams)
    return len(asked)


def a_look(by: Actor) -> None:
    """Someone looks at some record."""
    assert by.id
    Look.objects.create(actor_id=by.id, reason="queue", model="some.record", record_id=uuid4())


def test_the_same_is_asked_once_for_all_who_may_see_as_much(clock: Traveller) -> None:
    for by in (ANN, BEN, ANN):
        still_now(by).ask(question, alike(by))
    assert asked == ["desk"]


def test_whoever_may_see_something_else_has_it_asked_for_them(clock: Traveller) -> None:
    other = Actor(kind=Kind.STAFF, id=uuid4(), teams=frozenset({"harbour"}))
    for by in (ANN, other):
        still_now(by).ask(question, alike(by))
    assert asked == ["desk", "harbour"]


def test_once_something_happened_it_is_asked_again_sealed_or_not(clock: Traveller) -> None:
    still_now(ANN).ask(question, ANN)
    light(by=LAMPLIGHTER)
    still_now(ANN).ask(question, ANN)
    assert len(asked) == 2
    seal_waiting()
    still_now(ANN).ask(question, ANN)
    assert len(asked) == 2
    light(by=LAMPLIGHTER)
    still_now(ANN).ask(question, ANN)
    assert len(asked) == 3


def test_time_passes_too(clock: Traveller) -> None:
    still_now(ANN).ask(question, ANN)
    clock.shift(timedelta(seconds=11))
    still_now(ANN).ask(question, ANN)
    assert len(asked) == 2


def test_a_page_is_kept_for_its_reader_until_something_happened_or_time_passed(clock: Traveller) -> None:
    def drawn(by: Actor, name: str = "queue") -> int:
        return still_now(by).keep_as(by, name, lambda: question(by))

    assert (drawn(ANN), drawn(ANN), drawn(BEN), drawn(ANN, "list")) == (1, 1, 2, 3)
    light(by=LAMPLIGHTER)
    assert drawn(ANN) == 4
    a_look(ANN)
    assert (drawn(ANN), drawn(BEN)) == (5, 6)
    clock.shift(timedelta(seconds=11))
    assert drawn(ANN) == 7


def test_what_follows_from_looks_is_asked_again_after_the_next_look(clock: Traveller) -> None:
    a_look(ANN)
    still_now(ANN).ask_as(ANN, question)
    still_now(BEN).ask_as(BEN, question)
    a_look(ANN)
    still_now(ANN).ask_as(ANN, question)
    still_now(BEN).ask_as(BEN, question)
    assert len(asked) == 3


def test_what_may_be_late_is_not_asked_again_at_once(clock: Traveller) -> None:
    still_now(ANN).ask_lately(question, ANN)
    light(by=LAMPLIGHTER)
    still_now(ANN).ask_lately(question, ANN)
    assert len(asked) == 1
    clock.shift(timedelta(seconds=3))
    still_now(ANN).ask_lately(question, ANN)
    assert len(asked) == 2


def test_nothing_is_remembered_while_too_much_waits_to_be_counted(clock: Traveller) -> None:
    Waiting.objects.bulk_create([Waiting(entry_id=uuid4()) for _ in range(MOST_WAITING)])
    for _ in range(2):
        still_now(ANN).ask(question, ANN)
    assert len(asked) == 2


def test_one_made_by_hand_knows_nothing() -> None:
    for _ in range(2):
        Still().ask(question, ANN)
    assert len(asked) == 2


def test_only_staff_have_answers_kept() -> None:
    with pytest.raises(RuntimeError):
        still_now(Actor.system())
