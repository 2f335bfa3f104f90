"""What is new in the ledger, read once for all streams of this process."""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Final, TypeVar

from asgiref.sync import sync_to_async
from django.db import close_old_connections

from bluelamp.foundation.ledger.event import EVENTS
from bluelamp.foundation.ledger.models import Sealed
from bluelamp.foundation.ledger.sequencer import newest_position

R = TypeVar("R")
EVERY: Final = 0.3  # seconds between two looks at the ledger, while anyone follows
REMEMBERED: Final = 2000


class Follower:
    """Follows the ledger while someone waits; a stream that is further behind is told to look at everything."""

    def __init__(self) -> None:
        self._recent: deque[tuple[int, str]] = deque(maxlen=REMEMBERED)
        self._top: int | None = None
        self._news = asyncio.Condition()
        self._task: asyncio.Task[None] | None = None
        self._waiting = 0

    async def newest(self) -> int:
        """Return the newest position."""
        return await _read(newest_position)

    async def after(self, position: int, *, patience: float) -> tuple[int, set[str]]:
        """Return the newest position and the rooms with news since; waits for some, at most `patience` seconds."""
        self._waiting += 1
        try:
            async with self._news:
                self._keep_reading()
                if self._top is None or self._top <= position:
                    await self._wait(patience)
                return self._since(position)
        finally:
            self._waiting -= 1

    async def _wait(self, patience: float) -> None:
        try:
            await asyncio.wait_for(self._news.wait(), patience)
        except TimeoutError:
            return

    def _since(self, position: int) -> tuple[int, set[str]]:
        top = self._top if self._top is not None else position
        oldest_known = self._recent[0][0] - 1 if self._recent else top
        if position < oldest_known:
            return top, {_room(name) for name in EVENTS}
        return max(top, position), {room for at, room in self._recent if at > position}

    def _keep_reading(self) -> None:
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._read_on())

    async def _read_on(self) -> None:
        if self._top is None:
            self._top = await _read(newest_position)
        while self._waiting:
            fresh = await _read(lambda: _rooms_after(self._top or 0))
            if fresh:
                async with self._news:
                    self._recent.extend(fresh)
                    self._top = fresh[-1][0]
                    self._news.notify_all()
            await asyncio.sleep(EVERY)


def _rooms_after(position: int) -> list[tuple[int, str]]:
    rows = Sealed.objects.filter(position__gt=position).order_by("position")
    names = rows.values_list("position", "entry__name")[:REMEMBERED]
    return [(at, _room(name)) for at, name in names]


def _room(event_name: str) -> str:
    return event_name.partition(".")[0]


async def _read(query: Callable[[], R]) -> R:
    def ask() -> R:
        try:
            return query()
        finally:
            close_old_connections()

    return await sync_to_async(ask, thread_sensitive=False)()
