"""The event stream of one chat: that something new was said, or that someone is writing. It carries no words."""

import asyncio
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bluelamp.channels.chat.visit import COOKIE, contact_of, visit_in
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
from bluelamp.foundation.live.news import happened_since
from bluelamp.foundation.live.stream import follower

if TYPE_CHECKING:
    from bluelamp.foundation.live.news import Ear

ADDRESS: Final = "/live/chat/"
MOST_STREAMS: Final = 8  # of one chat in a process: tabs and devices of one person, and no more of its connections
STILL_HERE: Final = 25.0  # seconds of silence after which the line is used, and the age of the cookie looked at
TOLD: Final = frozenset(
    f"contacts.{name}"
    for name in (
        "AnswerWritten",
        "ContactAssigned",
        "ContactClosed",
        "ContactReopened",
        "FileReceived",
        "GuestJoined",
        "GuestLeft",
        "ReceiptReissued",
        "WordsErased",
        "WordsReceived",
    )
)
NEWS: Final = "event: news\ndata:\n\n"


async def serve_chat(scope: Scope, receive: Receive, send: Send) -> None:
    """Stream to whoever has a chat open in this browser, until they leave or it is not open here any more."""
    cookie = cookie_in(scope, COOKIE)
    contact_id = await _talks_about(cookie)
    if contact_id is None or follower.ears_of(contact_id) >= MOST_STREAMS:
        await refuse(send)
        return
    await open_line(send)
    gone = asyncio.create_task(until_gone(receive))
    try:
        async with follower.listening(contact_id, TOLD) as ear:
            await _catch_up(contact_id, last_seen(scope), send)
            await _follow(cookie, ear, send, gone)
    finally:
        gone.cancel()
    await send({"type": "http.response.body", "body": b""})


async def _catch_up(contact_id: UUID, seen: int | None, send: Send) -> None:
    """Tell at once of what happened between the last that the browser knows and now."""
    position = await follower.newest()
    missed = seen is not None and await in_a_thread(lambda: happened_since(contact_id, TOLD, seen))
    await write(send, f"retry: 2000\nid: {position}\n{NEWS if missed else chr(10)}")


async def _follow(cookie: str, ear: "Ear", send: Send, gone: "asyncio.Task[None]") -> None:
    """Go on while the chat is open here: until the cookie is too old, or the code it makes was given anew."""
    while not (gone.done() or follower.ends):
        position = await follower.hear(ear, patience=STILL_HERE)
        if visit_in(cookie) is None or (ear.has_news and await _talks_about(cookie) is None):
            return
        if position is None:
            await write(send, ": still here\n\n")
            continue
        said = f"id: {position}\n{NEWS}" if ear.has_news else ""
        ear.has_news = False
        await write(send, f"{said}event: writing\ndata: {int(ear.is_written)}\n\n")


async def _talks_about(cookie: str) -> UUID | None:
    """Return the contact of the chat that a cookie holds, None where it is not open here, or nothing was said yet."""

    def ask() -> UUID | None:
        contact = contact_of(visit_in(cookie))
        return contact.pk if contact else None

    return await in_a_thread(ask)
