"""Every subscriber hears everything, in order, at least once, whatever befalls the others."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from pytest_django import DjangoAssertNumQueries
from time_machine import Traveller

from bluelamp.foundation.ledger import subscribe
from bluelamp.foundation.ledger.event import Event
from bluelamp.foundation.ledger.models import Bookmark, Parked
from bluelamp.foundation.ledger.rules import TRIES, wait_after
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.subscribe import on, on_many, read_news
from bluelamp.foundation.ledger.tests.news import LAMPLIGHTER, LampLit, LampOut, light, light_and_put_out

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("nobody_else_listens")]


def always_fail(event: LampLit | list[LampLit]) -> None:
    """A subscriber that is broken."""
    raise ValueError(event)


def change_and_fail(event: LampLit) -> None:
    """A subscriber that breaks after it has changed something."""
    Bookmark.objects.create(subscriber=f"half done {event.lamp_id}")
    raise ValueError("after the change")


def listen_for(event: type[Event]) -> list[UUID]:
    """Subscribe to one kind of event, and return the list that grows with every record it is about."""
    heard: list[UUID] = []

    def listener(event: Event) -> None:
        heard.append(event.record())

    listener.__qualname__ = "listener"
    on(event)(listener)
    return heard


def news() -> int:
    """Let time for the readers come."""
    seal_waiting()
    return read_news()


def test_each_event_is_heard_once_and_in_order() -> None:
    heard = listen_for(LampLit)
    lamps = [light(by=LAMPLIGHTER) for _ in range(3)]
    assert news() == 3
    assert news() == 0
    assert heard == lamps


def test_a_subscriber_hears_only_what_it_asked_for() -> None:
    heard = listen_for(LampOut)
    light(by=LAMPLIGHTER)
    lamp = light_and_put_out(by=LAMPLIGHTER)
    news()
    assert heard == [lamp]


def test_what_failed_is_tried_again_before_anything_later(clock: Traveller) -> None:
    heard: list[UUID] = []
    failures = iter([True, False, False])

    def fail_once(event: LampLit) -> None:
        if next(failures):
            raise ValueError("not now")
        heard.append(event.lamp_id)

    fail_once.__qualname__ = "fail_once"
    on(LampLit)(fail_once)
    lamps = [light(by=LAMPLIGHTER) for _ in range(2)]
    news()
    assert heard == []
    assert Bookmark.objects.get(subscriber__endswith="fail_once").failures == 1
    clock.shift(wait_after(1))
    news()
    assert heard == lamps
    assert Bookmark.objects.get(subscriber__endswith="fail_once").failures == 0


def test_five_failures_do_not_come_in_one_second(clock: Traveller) -> None:
    on(LampLit)(always_fail)
    light(by=LAMPLIGHTER)
    for _ in range(10):
        news()
    assert Bookmark.objects.get(subscriber__endswith="always_fail").failures == 1
    clock.shift(timedelta(seconds=2))
    news()
    news()
    assert Bookmark.objects.get(subscriber__endswith="always_fail").failures == 2


def test_one_that_fails_holds_up_nobody_else() -> None:
    on(LampLit)(always_fail)
    heard = listen_for(LampLit)
    lamp = light(by=LAMPLIGHTER)
    news()
    assert heard == [lamp]
    assert Bookmark.objects.get(subscriber__endswith="always_fail").failures == 1


def test_what_a_failing_subscriber_changed_is_undone() -> None:
    on(LampLit)(change_and_fail)
    light(by=LAMPLIGHTER)
    news()
    assert not Bookmark.objects.filter(subscriber__startswith="half done").exists()


def test_an_entry_is_heard_though_the_reader_stopped_before_its_bookmark_moved() -> None:
    heard = listen_for(LampLit)
    lamp = light(by=LAMPLIGHTER)
    news()
    Bookmark.objects.filter(subscriber__endswith="listener").update(position=0)
    news()
    assert heard == [lamp, lamp]


def test_a_subscriber_who_comes_later_hears_it_all_from_the_beginning() -> None:
    lamp = light(by=LAMPLIGHTER)
    news()
    heard = listen_for(LampLit)
    news()
    assert heard == [lamp]


def test_those_who_wait_for_other_news_cost_nothing(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    heard = listen_for(LampOut)
    for number in range(20):
        (on if number % 2 else on_many)(LampOut)(_named(f"idle_{number}"))
    light(by=LAMPLIGHTER)
    news()
    light(by=LAMPLIGHTER)
    seal_waiting()
    with django_assert_max_num_queries(6):
        read_news()
    assert heard == []
    light_and_put_out(by=LAMPLIGHTER)
    news()
    assert len(heard) == 1


def test_what_cannot_wait_is_read_on_in_short_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subscribe, "MANY", 2)
    told: dict[str, list[int]] = {"waits": [], "at_once": []}
    for name, lengths in told.items():
        listener = _lengths(lengths)
        listener.__qualname__ = name
        on_many(LampLit, can_wait=name == "waits")(listener)
    for _ in range(5):
        light(by=LAMPLIGHTER)
    seal_waiting()
    read_news()
    assert told == {"waits": [2], "at_once": [2, 2, 1]}


def _lengths(found: list[int]) -> Callable[[list[LampLit]], None]:
    return lambda events: found.append(len(events))


@pytest.mark.parametrize("listens", [on, on_many])
def test_nobody_is_moved_past_what_they_failed_on(clock: Traveller, listens: Callable[..., Any]) -> None:
    listens(LampLit)(always_fail)
    light(by=LAMPLIGHTER)
    news()
    light_and_put_out(by=LAMPLIGHTER)
    news()
    failing = Bookmark.objects.get(subscriber__endswith="always_fail")
    assert (failing.position, failing.failures) == (0, 1)


def _named(name: str) -> Callable[[Any], None]:
    def nothing(_news: Any) -> None:
        """Hear, and do nothing."""

    nothing.__qualname__ = name
    return nothing


def listen_for_many(*, but_fail_on: UUID | None = None) -> list[list[UUID]]:
    """Subscribe to lists of lamps that were lit, and return the list that grows with each of them."""
    heard: list[list[UUID]] = []

    def listener(events: list[LampLit]) -> None:
        records = [event.record() for event in events]
        if but_fail_on in records:
            raise ValueError(but_fail_on)
        heard.append(records)

    listener.__qualname__ = "listener_for_many"
    on_many(LampLit)(listener)
    return heard


def test_whoever_takes_many_gets_all_that_came_in_order_and_once() -> None:
    heard = listen_for_many()
    lamps = [light_and_put_out(by=LAMPLIGHTER) for _ in range(5)]
    assert news() == 5
    assert news() == 0
    one = light(by=LAMPLIGHTER)
    news()
    assert heard == [lamps, [one]]


def test_those_who_cannot_wait_are_read_to_apart() -> None:
    heard, urgent = listen_for_many(), list[list[UUID]]()

    def cannot_wait(events: list[LampLit]) -> None:
        urgent.append([event.record() for event in events])

    on_many(LampLit, can_wait=False)(cannot_wait)
    lamp = light(by=LAMPLIGHTER)
    seal_waiting()
    read_news(can_wait=False)
    assert (heard, urgent) == ([], [[lamp]])
    read_news(can_wait=True)
    assert heard == [[lamp]]


def test_what_another_process_reads_is_left_to_it_and_not_read_after_it_one_by_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heard = listen_for_many()
    lamps = [light(by=LAMPLIGHTER) for _ in range(3)]
    held, take = iter([True]), vars(subscribe)["_take_bookmark"]
    monkeypatch.setattr(subscribe, "_take_bookmark", lambda reader: None if next(held, False) else take(reader))
    assert news() == 0
    assert news() == 3
    assert heard == [lamps]


def test_where_a_list_fails_all_before_the_bad_one_is_heard_and_all_after_it_later(clock: Traveller) -> None:
    lamps = [light(by=LAMPLIGHTER) for _ in range(4)]
    heard = listen_for_many(but_fail_on=lamps[1])
    for _ in range(TRIES + 1):
        news()
        clock.shift(timedelta(minutes=5))
    assert [lamp for records in heard for lamp in records] == [lamps[0], *lamps[2:]]
    assert Parked.objects.get().entry.record_id == lamps[1]


def test_while_something_is_parked_nothing_behind_it_is_heard_in_a_list(clock: Traveller) -> None:
    bad = light(by=LAMPLIGHTER)
    heard = listen_for_many(but_fail_on=bad)
    for _ in range(TRIES):
        news()
        clock.shift(timedelta(minutes=5))
    lamps = [light(by=LAMPLIGHTER) for _ in range(3)]
    news()
    assert heard == [[lamp] for lamp in lamps]
