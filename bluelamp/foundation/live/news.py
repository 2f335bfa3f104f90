"""What is new in the ledger, read once for all streams of this process."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import chain, takewhile
from typing import Final
from uuid import UUID

from bluelamp.foundation.ledger.event import EVENTS
from bluelamp.foundation.ledger.models import Sealed
from bluelamp.foundation.ledger.sequencer import newest_position
from bluelamp.foundation.live.about import mark_of
from bluelamp.foundation.live.line import in_a_thread
from bluelamp.foundation.live.presence import who_writes

EVERY: Final = 0.3  # seconds between two looks at the ledger, while anyone follows
REMEMBERED: Final = 2000
News = tuple[int, str, UUID]  # the position, the name of the event, and the record that it is about
Told = dict[str, set[str]]  # the marks of the records that have news, by room; none where it may be any record


@dataclass(eq=False)
class Ear:
    """What someone hears who follows one record: that one of some events happened, and whether anyone writes there."""

    names: frozenset[str]
    is_written: bool = False
    has_news: bool = False
    rings: asyncio.Event = field(default_factory=asyncio.Event)


class Follower:
    """Follows the ledger while someone waits; a stream that is further behind is told to look at everything."""

    def __init__(self) -> None:
        self._recent: deque[tuple[int, str, str]] = deque(maxlen=REMEMBERED)
        self._top: int | None = None
        self._news = asyncio.Condition()
        self._task: asyncio.Task[None] | None = None
        self._waiting = 0
        self._ears: dict[UUID, set[Ear]] = {}
        self.ends = False

    async def end(self) -> None:
        """Let every stream end that follows now or later: their browsers come back to the server that is next."""
        self.ends = True
        for ear in chain.from_iterable(self._ears.values()):
            ear.rings.set()
        async with self._news:
            self._news.notify_all()

    async def newest(self) -> int:
        """Return the newest position."""
        return await in_a_thread(newest_position)

    async def after(self, position: int, *, patience: float) -> tuple[int, Told]:
        """Return the newest position and what has news since; waits for some, at most `patience` seconds."""
        self._waiting += 1
        try:
            async with self._news:
                self._keep_reading()
                if not self.ends and (self._top is None or self._top <= position):
                    await self._wait(patience)
                return self._since(position)
        finally:
            self._waiting -= 1

    @asynccontextmanager
    async def listening(self, record: UUID, names: frozenset[str]) -> AsyncIterator[Ear]:
        """Give an ear that hears, from now on, of these events about one record, and whether anyone writes there."""
        if self._top is None:
            self._top = await self.newest()
        ear = Ear(names)
        self._ears.setdefault(record, set()).add(ear)
        self._waiting += 1
        try:
            yield ear
        finally:
            self._waiting -= 1
            self._ears[record].discard(ear)
            if not self._ears[record]:
                del self._ears[record]

    def ears_of(self, record: UUID) -> int:
        """Return how many follow one record in this process."""
        return len(self._ears.get(record, ()))

    async def hear(self, ear: Ear, *, patience: float) -> int | None:
        """Return the newest position once an ear heard something, None where it heard nothing for so many seconds."""
        self._keep_reading()
        try:
            await asyncio.wait_for(ear.rings.wait(), patience)
        except TimeoutError:
            return None
        ear.rings.clear()
        return self._top

    async def _wait(self, patience: float) -> None:
        try:
            await asyncio.wait_for(self._news.wait(), patience)
        except TimeoutError:
            return

    def _since(self, position: int) -> tuple[int, Told]:
        top = self._top if self._top is not None else position
        oldest_known = self._recent[0][0] - 1 if self._recent else top
        if position < oldest_known:
            return top, {_room(name): set() for name in EVENTS}
        told: Told = {}
        for _, room, mark in takewhile(lambda news: news[0] > position, reversed(self._recent)):
            told.setdefault(room, set()).add(mark)
        return max(top, position), told

    def _keep_reading(self) -> None:
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._read_on())

    async def _read_on(self) -> None:
        if self._top is None:
            self._top = await self.newest()
        while self._waiting:
            fresh = await in_a_thread(lambda: _news_after(self._top or 0))
            if fresh:
                async with self._news:
                    self._recent.extend((at, _room(name), mark_of(record)) for at, name, record in fresh)
                    self._top = fresh[-1][0]
                    self._news.notify_all()
                self._tell_of(fresh)
            if self._ears:
                self._tell_who_writes(await in_a_thread(who_writes))
            await asyncio.sleep(EVERY)

    def _tell_of(self, fresh: list[News]) -> None:
        for _, name, record in fresh:
            for ear in self._ears.get(record, ()):
                if name in ear.names:
                    ear.has_news = True
                    ear.rings.set()

    def _tell_who_writes(self, written: set[UUID]) -> None:
        for record, ears in self._ears.items():
            for ear in ears:
                if ear.is_written != (record in written):
                    ear.is_written = record in written
                    ear.rings.set()


def happened_since(record: UUID, names: frozenset[str], position: int) -> bool:
    """Say whether one of some events about a record has a later position."""
    return Sealed.objects.filter(position__gt=position, entry__record_id=record, entry__name__in=names).exists()


def _news_after(position: int) -> list[News]:
    rows = Sealed.objects.filter(position__gt=position).order_by("position")
    return list(rows.values_list("position", "entry__name", "entry__record_id")[:REMEMBERED])


def _room(event_name: str) -> str:
    return event_name.partition(".")[0]
