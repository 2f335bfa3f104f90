"""The event stream of one browser of staff: in which rooms something changed, and marks of records, never what."""

import asyncio
from collections.abc import Callable
from time import monotonic
from typing import Final

from django.conf import settings
from django.utils.module_loading import import_string

from bluelamp.foundation.live.line import (
    Receive,
    Scope,
    Send,
    cookie_in,
    in_a_thread,
    last_seen,
    open_line,
    refuse,
    until_gone,
    write,
)
from bluelamp.foundation.live.news import Follower

RECEPTION: Final = "bluelamp.staff.reception.may_follow"
LOOK_AGAIN: Final = 15.0  # seconds between two looks at whether the session and the right still hold

follower: Final = Follower()


async def serve_stream(scope: Scope, receive: Receive, send: Send) -> None:
    """Stream news to a signed-in member of staff until they leave, or their session or right ends."""
    session = cookie_in(scope, settings.SESSION_COOKIE_NAME)
    if not await _may_follow(session):
        await refuse(send)
        return
    await open_line(send)
    gone = asyncio.create_task(until_gone(receive))
    try:
        await _follow(session, last_seen(scope), send, gone)
    finally:
        gone.cancel()
    await send({"type": "http.response.body", "body": b""})


async def _follow(session: str, seen: int | None, send: Send, gone: "asyncio.Task[None]") -> None:
    position = await follower.newest() if seen is None else seen
    await write(send, f"retry: 2000\nid: {position}\n\n")
    looked = monotonic()
    while not (gone.done() or follower.ends):
        position, told = await follower.after(position, patience=LOOK_AGAIN)
        if monotonic() - looked >= LOOK_AGAIN:
            if not await _may_follow(session):
                return
            looked = monotonic()
        events = "".join(_event(position, room, marks) for room, marks in sorted(told.items()))
        await write(send, events or ": still here\n\n")


def _event(position: int, room: str, marks: set[str]) -> str:
    return f"id: {position}\nevent: {room}\ndata: {' '.join(sorted(marks))}\n\n"


async def _may_follow(session: str) -> bool:
    may_follow: Callable[[str], bool] = import_string(RECEPTION)
    return await in_a_thread(lambda: may_follow(session))
