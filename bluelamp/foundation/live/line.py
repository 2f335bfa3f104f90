"""A line of server-sent events to one browser: opening and refusing it, writing to it, and hearing that it is gone."""

from collections.abc import Awaitable, Callable, MutableMapping
from http.cookies import SimpleCookie
from typing import Any, Final, TypeVar
from urllib.parse import parse_qs

from asgiref.sync import sync_to_async
from django.db import close_old_connections

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

R = TypeVar("R")
MOST_DIGITS: Final = 19


async def refuse(send: Send) -> None:
    """Say that there is no such line, to whoever may not have one."""
    await send({"type": "http.response.start", "status": 404, "headers": []})
    await send({"type": "http.response.body", "body": b""})


async def open_line(send: Send) -> None:
    """Begin to answer with events."""
    headers = [(b"content-type", b"text/event-stream"), (b"cache-control", b"no-store"), (b"x-accel-buffering", b"no")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})


async def write(send: Send, text: str) -> None:
    """Write some events."""
    await send({"type": "http.response.body", "body": text.encode(), "more_body": True})


async def until_gone(receive: Receive) -> None:
    """Wait until the browser hangs up."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def in_a_thread(query: Callable[[], R]) -> R:
    """Return what a question to the database answers, which is asked beside the loop."""

    def ask() -> R:
        try:
            return query()
        finally:
            close_old_connections()  # or each thread that ever asked would keep one

    return await sync_to_async(ask, thread_sensitive=False)()


def cookie_in(scope: Scope, name: str) -> str:
    """Return a cookie by its name, '' where the browser has none."""
    header = dict(scope["headers"]).get(b"cookie", b"").decode("latin-1")
    morsel = SimpleCookie(header).get(name)
    return morsel.value if morsel else ""


def last_seen(scope: Scope) -> int | None:
    """Return the last position the browser knows: from its own last event, else from the page it shows."""
    asked = parse_qs(scope["query_string"]).get(b"after", [b""])[0]
    value = dict(scope["headers"]).get(b"last-event-id", asked)
    return int(value) if value.isdigit() and len(value) < MOST_DIGITS else None
