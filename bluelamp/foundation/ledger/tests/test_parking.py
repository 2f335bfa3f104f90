"""What a subscriber fails on is set aside with all about the same subject, and nothing else waits for it."""

from datetime import timedelta
from uuid import UUID

import pytest
from time_machine import Traveller

from bluelamp.foundation.ledger.models import Entry, Parked
from bluelamp.foundation.ledger.parking import ask_for_parked
from bluelamp.foundation.ledger.queries import ledger_lag, parked_events
from bluelamp.foundation.ledger.rules import TRIES
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.subscribe import on, read_news
from bluelamp.foundation.ledger.tests.news import LAMPLIGHTER, LampLit, light, light_again

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("nobody_else_listens")]
NAME = f"{__name__}.picky"


class Listener:
    """A subscriber that fails on some lamps."""

    def __init__(self) -> None:
        self.heard: list[tuple[UUID, str]] = []
        self.fails_on: set[UUID] = set()

        def picky(event: LampLit) -> None:
            if event.lamp_id in self.fails_on:
                raise ValueError("the words of someone")
            self.heard.append((event.lamp_id, event.colour))

        picky.__qualname__ = "picky"
        on(LampLit)(picky)


def news(clock: Traveller, *, tries: int = 1) -> None:
    """Let the readers come, so often and far enough apart."""
    for _ in range(tries):
        seal_waiting()
        read_news()
        clock.shift(timedelta(minutes=1))


@pytest.fixture
def stuck(clock: Traveller) -> tuple[Listener, UUID]:
    """A listener that has parked what it heard of one lamp."""
    listener = Listener()
    lamp = light(by=LAMPLIGHTER)
    listener.fails_on.add(lamp)
    news(clock, tries=TRIES)
    return listener, lamp


def test_after_the_fifth_failure_an_event_is_parked_and_the_next_is_heard(clock: Traveller) -> None:
    listener = Listener()
    lamp = light(by=LAMPLIGHTER)
    listener.fails_on.add(lamp)
    other = light(by=LAMPLIGHTER)
    news(clock, tries=TRIES - 1)
    assert (listener.heard, parked_events()) == ([], [])
    news(clock)
    news(clock)
    assert listener.heard == [(other, "blue")]
    [parked] = parked_events()
    assert (parked.subscriber, parked.subject, parked.entry.record_id) == (NAME, lamp, lamp)


def test_it_is_noted_where_it_failed_and_never_with_which_words(stuck: tuple[Listener, UUID]) -> None:
    assert parked_events()[0].failed_with.startswith("ValueError, test_parking.py:")


def test_later_events_about_the_same_subject_are_parked_behind_and_others_go_on(
    stuck: tuple[Listener, UUID], clock: Traveller
) -> None:
    listener, lamp = stuck
    listener.fails_on.clear()
    light_again(by=LAMPLIGHTER, lamp_id=lamp, colour="red")
    other = light(by=LAMPLIGHTER)
    news(clock)
    assert listener.heard == [(other, "blue")]
    assert [parked.entry.facts["colour"] for parked in parked_events()] == ["blue", "red"]


def test_what_was_asked_for_is_heard_in_order_and_then_all_goes_on(
    stuck: tuple[Listener, UUID], clock: Traveller
) -> None:
    listener, lamp = stuck
    light_again(by=LAMPLIGHTER, lamp_id=lamp, colour="red")
    news(clock)
    listener.fails_on.clear()
    assert ask_for_parked(NAME, lamp) == 2
    news(clock)
    light_again(by=LAMPLIGHTER, lamp_id=lamp, colour="green")
    news(clock)
    assert listener.heard == [(lamp, "blue"), (lamp, "red"), (lamp, "green")]
    assert parked_events() == []
    assert Parked.objects.exclude(settled_at=None).count() == 2


def test_the_first_that_fails_again_keeps_all_behind_it_parked(stuck: tuple[Listener, UUID], clock: Traveller) -> None:
    listener, lamp = stuck
    light_again(by=LAMPLIGHTER, lamp_id=lamp, colour="red")
    news(clock)
    ask_for_parked(NAME, lamp)
    news(clock)
    news(clock)
    assert listener.heard == []
    assert [parked.asked_at for parked in parked_events()] == [None, None]


def test_what_comes_while_parked_events_are_asked_for_is_asked_for_with_them(
    stuck: tuple[Listener, UUID], clock: Traveller
) -> None:
    listener, lamp = stuck
    listener.fails_on.clear()
    ask_for_parked(NAME, lamp)
    light_again(by=LAMPLIGHTER, lamp_id=lamp, colour="red")
    news(clock)
    assert listener.heard == [(lamp, "blue"), (lamp, "red")]


def test_the_lag_says_how_many_entries_wait_and_how_old_the_oldest_is(clock: Traveller) -> None:
    Listener()
    light(by=LAMPLIGHTER)
    clock.shift(timedelta(seconds=30))
    light(by=LAMPLIGHTER)
    lag = ledger_lag()
    assert (lag.sealer.behind, lag.sealer.age) == (2, timedelta(seconds=30))
    assert lag.subscribers[NAME].behind == 0
    seal_waiting()
    lag = ledger_lag()
    assert (lag.sealer.behind, lag.sealer.age) == (0, timedelta(0))
    assert (lag.subscribers[NAME].behind, lag.subscribers[NAME].age) == (2, timedelta(seconds=30))
    read_news()
    assert ledger_lag().subscribers[NAME].behind == 0
    assert Entry.objects.count() == 2
