"""Live pages hear which rooms have news, and are told to look at everything when they are too far behind."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any
from uuid import UUID, uuid4

import pytest

from bluelamp.foundation.ledger.event import EVENTS
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.tests.news import LAMPLIGHTER, light
from bluelamp.foundation.live import news
from bluelamp.foundation.live.about import mark_of
from bluelamp.foundation.live.news import Follower
from bluelamp.foundation.tests.own_database import in_threads

pytestmark = pytest.mark.usefixtures("own_database")
SOON = 10.0
AT_ONCE = 0.05
LAMP = uuid4()


def something_happens(times: int = 1, lamp: UUID | None = None) -> None:
    """Write entries and give them their places, as the background does."""

    def happen() -> None:
        for _ in range(times):
            light(by=LAMPLIGHTER, lamp_id=lamp)
        seal_waiting()

    in_threads(happen)


def follow(story: Callable[[Follower], Coroutine[Any, Any, None]]) -> None:
    """Let a story of one follower run to its end."""
    asyncio.run(story(Follower()))


def test_whoever_follows_hears_of_the_next_news() -> None:
    async def story(follower: Follower) -> None:
        position = await follower.newest()
        assert position == 0
        waiting = asyncio.create_task(follower.after(position, patience=SOON))
        await asyncio.sleep(0.1)
        await asyncio.to_thread(something_happens, lamp=LAMP)
        assert await waiting == (1, {"tests": {mark_of(LAMP)}})

    follow(story)


def test_without_news_a_follower_waits_no_longer_than_its_patience() -> None:
    async def story(follower: Follower) -> None:
        await asyncio.to_thread(something_happens)
        position = await follower.newest()
        assert await follower.after(position, patience=AT_ONCE) == (position, {})

    follow(story)


def test_whoever_comes_back_hears_what_they_missed() -> None:
    async def story(follower: Follower) -> None:
        await follower.after(0, patience=AT_ONCE)
        first = asyncio.create_task(follower.after(0, patience=SOON))
        await asyncio.to_thread(something_happens, 3)
        top, _ = await first
        while top < 3:
            top, _ = await follower.after(top, patience=SOON)
        top, told = await follower.after(1, patience=AT_ONCE)
        assert (top, set(told)) == (3, {"tests"})

    follow(story)


def test_whoever_is_further_behind_than_anyone_remembers_looks_at_everything() -> None:
    something_happens(3)

    async def story(follower: Follower) -> None:
        first = asyncio.create_task(follower.after(3, patience=SOON))
        await asyncio.sleep(0.1)
        await asyncio.to_thread(something_happens)
        assert (await first)[0] == 4
        assert await follower.after(1, patience=AT_ONCE) == (4, {name.partition(".")[0]: set() for name in EVENTS})

    follow(story)


def test_a_follower_stops_reading_when_nobody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(news, "EVERY", 0.01)

    async def story(follower: Follower) -> None:
        await follower.after(0, patience=AT_ONCE)
        await asyncio.sleep(0.2)
        assert follower._task is not None  # noqa: SLF001
        assert follower._task.done()  # noqa: SLF001

    follow(story)


def test_two_who_follow_share_one_reading() -> None:
    async def story(follower: Follower) -> None:
        both = [asyncio.create_task(follower.after(0, patience=SOON)) for _ in range(2)]
        await asyncio.sleep(0.1)
        await asyncio.to_thread(something_happens)
        assert [(top, set(told)) for top, told in await asyncio.gather(*both)] == [(1, {"tests"})] * 2

    follow(story)


def test_nobody_waits_any_longer_once_the_server_ends() -> None:
    async def story(follower: Follower) -> None:
        reading = asyncio.create_task(follower.after(0, patience=SOON))
        async with follower.listening(uuid4(), frozenset()) as ear:
            hearing = asyncio.create_task(follower.hear(ear, patience=SOON))
            await asyncio.sleep(0.1)
            await follower.end()
            await asyncio.wait_for(asyncio.gather(reading, hearing), 1)
        await asyncio.wait_for(follower.after(0, patience=SOON), 1)

    follow(story)
