"""The event stream of one browser: the names of rooms where something changed, never what."""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from http.cookies import SimpleCookie
from typing import Any, Final
from urllib.parse import parse_qs

from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import close_old_connections
from django.utils.module_loading import import_string

from bluelamp.foundation.live.news import Follower

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

RECEPTION: Final = "bluelamp.staff.reception.may_follow"
MOST_DIGITS: Final = 19
LOOK_AGAIN: Final = 15.0  # seconds between two looks at whether the session and the right still hold

follower: Final = Follower()


async def serve_stream(scope: Scope, receive: Receive, send: Send) -> None:
    """Stream news to a signed-in member of staff until they leave, or their session or right ends."""
    headers = dict(scope["headers"])
    session = _cookie(headers.get(b"cookie", b"").decode("latin-1"), settings.SESSION_COOKIE_NAME)
    if not await _may_follow(session):
        await send({"type": "http.response.start", "status": 404, "headers": []})
        await send({"type": "http.response.body", "body": b""})
        return
    await send(
        {
            "type": "http.response.start",
            "status": 200,
            "headers": [(b"content-type", b"text/event-stream"), (b"cache-control", b"no-store")],
        }
    )
    gone = asyncio.create_task(_until_gone(receive))
    try:
        await _follow(session, _last_seen(headers, scope["query_string"]), send, gone)
    finally:
        gone.cancel()
    await send({"type": "http.response.body", "body": b""})


async def _follow(session: str, seen: int | None, send: Send, gone: "asyncio.Task[None]") -> None:
    position = await follower.newest() if seen is None else seen
    await _write(send, f"retry: 2000\nid: {position}\n\n")
    while not gone.done():
        position, rooms = await follower.after(position, patience=LOOK_AGAIN)
        if not await _may_follow(session):
            return
        events = "".join(f"id: {position}\nevent: {room}\ndata:\n\n" for room in sorted(rooms))
        await _write(send, events or ": still here\n\n")


async def _write(send: Send, text: str) -> None:
    await send({"type": "http.response.body", "body": text.encode(), "more_body": True})


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _may_follow(session: str) -> bool:
    may_follow: Callable[[str], bool] = import_string(RECEPTION)

    def ask() -> bool:
        try:
            return may_follow(session)
        finally:
            close_old_connections()  # or each thread that ever asked would keep one

    return await sync_to_async(ask, thread_sensitive=False)()


def _cookie(header: str, name: str) -> str:
    morsel = SimpleCookie(header).get(name)
    return morsel.value if morsel else ""


def _last_seen(headers: dict[bytes, bytes], query: bytes) -> int | None:
    """Return the last position the browser knows: from its own last event, else from the page it shows."""
    asked = parse_qs(query).get(b"after", [b""])[0]
    value = headers.get(b"last-event-id", asked)
    return int(value) if value.isdigit() and len(value) < MOST_DIGITS else None
