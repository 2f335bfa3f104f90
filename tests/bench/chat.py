"""Live chat: how evenly lines reach the other side, that none is lost or doubled, and what idle connections cost."""

import asyncio
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from math import isfinite
from pathlib import Path
from statistics import quantiles
from typing import Final

from tests.bench.browsers import Visitor
from tests.bench.conversations import Chat, chats_of, open_on_both_sides
from tests.bench.drafts import run_inside
from tests.bench.figures import Figure
from tests.bench.processes import cpu_seconds, own_memory, postmaster
from tests.bench.settling import settle
from tests.databases import new_database
from tests.deploy.nginx import in_front_of
from tests.journeys.serving import Served, serve
from tests.ports import free_port

ACTIVE, DESKS, IDLE = 200, 20, (300, 2000, 3000)
LINES, FEW, EACH_SECOND = 300, 100, 2  # a chat of 40 minutes has 24 lines
TABS = 8  # of one person, as many as may follow a chat: so few chats make so many connections
AT_ONCE: Final = 50  # connections that are opened at one moment


@dataclass(frozen=True)
class Said:
    """What a number of lines came to: the seconds that each took, and the processor time of one."""

    took: list[float]
    cost: float

    def percentile(self, place: int) -> float:
        """Return how many milliseconds so many in a hundred took at most."""
        return quantiles(self.took, n=100, method="inclusive")[place - 1] * 1000


@dataclass
class Room:
    """A served Bluelamp with chats that go on, others that only stand open, and the processes that it all costs."""

    chats: list[Chat]
    waiting: list[Visitor]
    processes: list[int]
    idle: AsyncExitStack = field(default_factory=AsyncExitStack)
    opened: int = 0
    number: int = 0

    async def open_idle(self, count: int) -> float:
        """Open so many idle connections in all, and return how many kilobytes each new one takes."""
        before, more = own_memory(self.processes[0]), self.waiting[self.opened : count]
        for first in range(0, len(more), AT_ONCE):
            streams = [visitor.follow("/live/chat/") for visitor in more[first : first + AT_ONCE]]
            await asyncio.gather(*map(self.idle.enter_async_context, streams))
        self.opened = count
        await asyncio.sleep(2)
        return (own_memory(self.processes[0]) - before) / len(more) / 1000

    async def say(self, count: int) -> Said:
        """Let both sides say so many lines in turn."""
        before = sum(map(cpu_seconds, self.processes))
        lines = []
        for _ in range(count):
            turn, place = divmod(self.number, len(self.chats))
            line = self.chats[place].say(f"Mark {self.number}. It is green.", as_desk=(turn + place) % 2 == 1)
            lines.append(asyncio.create_task(line))
            self.number += 1
            await asyncio.sleep(1 / EACH_SECOND)
        took = await asyncio.gather(*lines)
        return Said(took, (sum(map(cpu_seconds, self.processes)) - before) / count * 1000)


def on_sqlite_file(folder: Path) -> list[Figure]:
    """Measure one process on SQLite."""
    with serve(folder, None) as served:
        return _figures(served, served.address, [served.process], "SQLite")


def on_postgresql(folder: Path) -> list[Figure]:
    """Measure two processes on PostgreSQL behind nginx, backends counted with them."""
    secure, front = free_port(), folder / "nginx"
    front.mkdir()
    address = f"https://localhost:{secure}"
    with (
        new_database() as database,
        serve(folder, database, WORKERS="2", ADDRESS=address) as served,
        in_front_of(int(served.address.rpartition(":")[2]), front, plain=free_port(), secure=secure),
    ):
        return _figures(served, address, [served.process, postmaster(database)], "PostgreSQL behind nginx")


def _figures(served: Served, address: str, processes: list[int], where: str) -> list[Figure]:
    program = f"from tests.bench.chats_inside import print_chats; print_chats({ACTIVE + max(IDLE) // TABS})"
    session, *begun = run_inside(served.environment, program)
    settle(served.address)
    chats = chats_of(address, session, begun)
    waiting = [chat.person.visitor for chat in chats[ACTIVE:] for _ in range(TABS)]
    return asyncio.run(_measured(Room(chats[:ACTIVE], waiting, processes), where))


async def _measured(room: Room, where: str) -> list[Figure]:
    open_ones = open_on_both_sides(room.chats, DESKS)
    async with room.idle:
        await room.say(FEW)  # the first lines only warm up
        sizes, runs = [], []
        for idle, lines in zip(IDLE, (FEW, LINES, FEW), strict=True):
            sizes.append(await room.open_idle(idle))
            runs.append(await room.say(lines))
        stand = [count for chat in room.chats for count in await chat.counted()]
        for one in open_ones:
            one.cancel()
    few, usual, many = runs
    slow, middle = usual.percentile(99), usual.percentile(50)
    late = sum(not isfinite(each) for run in runs for each in run.took)
    lost, again = stand.count(0) + late, sum(chat.sent_again for chat in room.chats)
    how = f"{ACTIVE} chats, {EACH_SECOND} lines a second, {IDLE[1]} idle connections, {where}"
    return [
        Figure(
            f"p99 ÷ p50 of a line, {how}", slow / middle, f"{slow:.0f} and {middle:.0f} ms", 5, 3, more_is_better=False
        ),
        Figure(
            f"Lines lost, {how}",
            lost,
            f"of {len(stand)}; {late} came too late, {again} sent again",
            0,
            more_is_better=False,
        ),
        Figure(f"Lines doubled, {how}", sum(count > 1 for count in stand), f"of {len(stand)}", 0, more_is_better=False),
        Figure(
            f"kB per idle connection, {where}",
            sizes[1],
            f"{sizes[2]:.1f} from {IDLE[1]} to {IDLE[2]}",
            60,
            40,
            more_is_better=False,
        ),
        Figure(
            f"CPU per line at {IDLE[2]} idle connections ÷ at {IDLE[0]}, {where}",
            many.cost / few.cost,
            f"{many.cost:.1f} and {few.cost:.1f} ms",
            1.5,
            1.1,
            more_is_better=False,
        ),
    ]
