"""Conversations as both sides have them open: each line is sent by one, and read by the other."""

import asyncio
import re
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from time import perf_counter
from typing import Final
from uuid import uuid4

from tests.bench.browsers import Visitor

TALK: Final = "/chat/talk/"
SEEN: Final = re.compile(r'name="seen" value="([^"]+)"')
NEWEST: Final = re.compile(r"\?seen=([0-9a-f]{32})")
ABOUT: Final = re.compile(r'data-live-about="([^"]+)"')
ARRIVES_WITHIN: Final = 120  # seconds; a line that takes longer never comes
COMES_BACK_AFTER: Final = 2  # seconds, as the stream tells browsers
ASKS_AGAIN_AFTER: Final = 0.2


@dataclass
class Side:
    """A browser with a conversation open, the lines that it waits for, and the marks of what the page shows."""

    visitor: Visitor
    path: str
    awaited: dict[str, asyncio.Event] = field(default_factory=dict)
    seen: str = ""
    marks: set[str] = field(default_factory=set)

    async def renew(self, marks: str = "") -> None:
        """Ask for the page again where the news is of what it shows, or may be of anything; hear what came."""
        if not marks or self.marks & set(marks.split()):
            await self.look(f"{self.path}?seen={self.seen}", by_itself=True)

    async def look(self, path: str, *, by_itself: bool = False) -> str:
        """Ask for a page of the conversation, hear what came, and return it."""
        page = (await self.visitor.ask(path, by_itself=by_itself)).page
        for mark in [mark for mark in self.awaited if mark in page]:
            self.awaited.pop(mark).set()
        if shown := NEWEST.search(page):
            self.seen = shown[1]
        if shown := ABOUT.search(page):
            self.marks = set(shown[1].split())
        return page


@dataclass
class Chat:
    """One conversation: its person and whoever answers, and what each said."""

    person: Side
    desk: Side
    said: list[str] = field(default_factory=list)
    sent_again: int = 0

    async def say(self, mark: str, *, as_desk: bool) -> float:
        """Say a line, again until it is taken; return how many seconds it took until the other side had it."""
        send, other = (self._answer, self.person) if as_desk else (self._write, self.desk)
        arrived, begun, message_id = asyncio.Event(), perf_counter(), str(uuid4())
        other.awaited[mark] = arrived
        self.said.append(mark)
        while not await send(mark, message_id):
            self.sent_again += 1
            await asyncio.sleep(ASKS_AGAIN_AFTER)
        with suppress(TimeoutError):
            await asyncio.wait_for(arrived.wait(), ARRIVES_WITHIN)
            return perf_counter() - begun
        return float("inf")

    async def counted(self) -> list[int]:
        """Return how often each line stands in the page of its person."""
        page = (await self.person.visitor.ask(TALK)).page
        return [page.count(mark) for mark in self.said]

    async def _write(self, words: str, message_id: str) -> bool:
        taken = await self.person.visitor.ask(TALK, {"words": words, "message_id": message_id})
        if taken.status == 302:
            await self.person.look(TALK)
        return taken.status == 302

    async def _answer(self, words: str, message_id: str) -> bool:
        shown = SEEN.search(await self.desk.look(self.desk.path))
        form = {"answer": words, "message_id": message_id, "seen": shown[1] if shown else ""}
        return (await self.desk.visitor.ask(f"{self.desk.path}reply/", form)).status == 302


async def keep_up(visitor: Visitor, stream: str, event: str, renew: Callable[[str], Awaitable[None]]) -> None:
    """Renew upon each event of a name, with what it says, and when the stream was opened; come back where it breaks."""
    while True:
        with suppress(OSError, ValueError, EOFError, AssertionError):
            async with visitor.follow(stream) as reader:
                await renew("")
                while line := await reader.readline():
                    if line == f"event: {event}\n".encode():
                        said = await reader.readline()
                        await renew(said.decode().removeprefix("data:").strip())
        await asyncio.sleep(COMES_BACK_AFTER)


def chats_of(server: str, session: str, begun: Sequence[str]) -> list[Chat]:
    """Return the conversations that lines of `print_chats` name, their persons at addresses of their own."""
    chats = []
    for number, line in enumerate(begun):
        cookie, reference = line.split()
        person = Visitor(server, f"chat={cookie}", f"127.1.{number // 250}.{number % 250 + 1}")
        desk = Visitor(server, f"desk={session}", "127.0.0.1")
        chats.append(Chat(Side(person, TALK), Side(desk, f"/desk/{reference}/")))
    return chats


def open_on_both_sides(chats: Sequence[Chat], desks: int) -> list[asyncio.Task[None]]:
    """Have each person follow their chat, and so many browsers at the desk all those that each has open."""
    people = [keep_up(chat.person.visitor, "/live/chat/", "news", chat.person.renew) for chat in chats]
    staff = [_answering(chats[number::desks]) for number in range(desks)]
    return [asyncio.create_task(each) for each in (*people, *staff)]


async def _answering(chats: Sequence[Chat]) -> None:
    async def renew(marks: str) -> None:
        for chat in chats:
            await chat.desk.renew(marks)

    await keep_up(chats[0].desk.visitor, "/live/", "contacts", renew)
