"""Kills the server while a hundred chats go on, one of them in a real browser; counts words lost and doubled.

On PostgreSQL it stands behind nginx, as on a force's machine.
"""

import asyncio
import random
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from math import isfinite
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from urllib.parse import urlsplit

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as TookTooLong

from tests.bench.conversations import TALK, Chat, chats_of, open_on_both_sides
from tests.bench.drafts import run_inside
from tests.bench.figures import Figure
from tests.browser import open_browser
from tests.deploy.nginx import in_front_of
from tests.journeys.serving import Server
from tests.needs import chromium
from tests.ports import free_port
from tests.proofs.ground import Ground
from tests.proofs.telling import none_of, tell

USUAL_COUNT = 50
CHATS, DESKS, LINES_A_KILL = 100, 10, 20
SECONDS_BETWEEN: Final = 0.15
ALL_OF_IT_MS: Final = 60_000
BETWEEN_LINES_MS: Final = 3_000  # faster than people type, slower than one address may send
TRIES: Final = 40


@dataclass(frozen=True)
class Typed:
    """What someone typed into a real browser, what its page shows in the end, and whether it had to be loaded again."""

    marks: list[str]
    shown: str
    reloaded: bool


def prove(ground: Ground, kills: int) -> Iterator[Figure]:
    """Kill the server so many times while both sides of each chat write."""
    with _served(ground) as (server, address):
        session, *begun = run_inside(
            server.environment, f"from tests.bench.chats_inside import print_chats; print_chats({CHATS})"
        )
        chats = chats_of(address, session, begun)
        with open_browser(chromium()) as browser, ThreadPoolExecutor(1) as pool:
            window = browser.new_context(base_url=address, ignore_https_errors=True, locale="en-GB")
            window.add_cookies([{"name": "chat", "value": begun[0].split()[0], "url": address}])
            page = window.new_page()
            page.goto(TALK)
            talked = pool.submit(asyncio.run, _talk(server, chats, kills))
            typed = _type_until(talked, page, chats[0])
        took, stand = talked.result()
    yield from _figures(chats, took, stand, typed, f"{kills} kills, {ground.kind}")


async def _talk(server: Server, chats: Sequence[Chat], kills: int) -> tuple[list[float], list[int]]:
    """Let both sides of chats by chance write while the server is killed; return what each line took and stands."""
    open_ones, chance, took = open_on_both_sides(chats, DESKS), random.Random(), []
    for kill in range(kills):
        dies = asyncio.create_task(_die(server, chance.uniform(0, LINES_A_KILL * SECONDS_BETWEEN)))
        lines = []
        for number, chat in enumerate(chance.sample(list(chats), LINES_A_KILL)):
            line = chat.say(f"Mark {kill}-{number}. It is green.", as_desk=chance.random() < 0.5)
            lines.append(asyncio.create_task(line))
            await asyncio.sleep(SECONDS_BETWEEN)
        await dies
        took += await asyncio.gather(*lines)
    stand = [count for chat in chats for count in await chat.counted()]
    for one in open_ones:
        one.cancel()
    return took, stand


async def _die(server: Server, after: float) -> None:
    await asyncio.sleep(after)
    await asyncio.to_thread(server.kill)
    await asyncio.to_thread(server.start)


def _type_until(talked: "Future[tuple[list[float], list[int]]]", page: Page, chat: Chat) -> Typed:
    """Type line after line into a real browser, and send each until it is taken, while the others talk."""
    page.evaluate("window.isTheFirst = true")
    marks: list[str] = []
    while not talked.done():
        marks.append(f"Typed {len(marks)}. It is green.")
        page.get_by_label("Write here").fill(marks[-1])
        taken = any(_sent(page, marks[-1]) for _ in range(TRIES))
        assert taken, "A line that was typed into a real browser was not taken."
        page.wait_for_timeout(BETWEEN_LINES_MS)
    everything = [*marks, *chat.said]
    shown = "all => all.every(mark => document.getElementById('turns').textContent.includes(mark))"
    with suppress(TookTooLong):
        page.wait_for_function(shown, arg=everything, timeout=ALL_OF_IT_MS)
    words = page.locator("#turns").text_content() or ""
    return Typed(everything, words, page.evaluate("window.isTheFirst") is not True)


def _sent(page: Page, mark: str) -> bool:
    try:
        page.get_by_role("button", name="Send", exact=True).click()
    except TookTooLong as error:
        message = f"The page of the chat is gone: “{page.title()}” is there instead, at {page.url}."
        raise AssertionError(message) from error
    try:
        page.locator("#turns > li", has_text=mark).wait_for(timeout=3000)
    except TookTooLong:
        return False
    return True


def _figures(chats: Sequence[Chat], took: list[float], stand: list[int], typed: Typed, how: str) -> Iterator[Figure]:
    in_browser = [typed.shown.count(mark) for mark in typed.marks]
    late = sum(not isfinite(each) for each in took)
    again = sum(chat.sent_again for chat in chats)
    made_of = f"of {len(stand)}, sent again {again} times, and {len(in_browser)} in a browser; {how}"
    yield none_of("Lines of chats lost", stand.count(0) + in_browser.count(0), made_of)
    yield none_of("Lines of chats doubled", sum(count > 1 for count in stand + in_browser), made_of)
    how_many = (
        f"{late} came too late, the page in the browser was loaded {'again' if typed.reloaded else 'once'}; {how}"
    )
    yield none_of("Chats that needed a reload", late + typed.reloaded, how_many)


@contextmanager
def _served(ground: Ground) -> Iterator[tuple[Server, str]]:
    """Serve the force, on PostgreSQL behind nginx; give the server, and the address at which people reach it."""
    with ExitStack() as stack:
        if ground.database is None:
            yield stack.enter_context(ground.served()), ground.server.address
            return
        secure = free_port()
        address = f"https://localhost:{secure}"
        server = replace(ground.server, environment=ground.server.environment | {"BLUELAMP_ADDRESS": address})
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="bluelamp-nginx-")))
        port = urlsplit(server.address).port or 0
        stack.enter_context(in_front_of(port, folder, plain=free_port(), secure=secure))
        yield stack.enter_context(replace(ground, server=server).served()), address


if __name__ == "__main__":
    sys.exit(tell(prove, USUAL_COUNT))
