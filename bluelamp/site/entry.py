"""One port for pages and live streams: `/live/` stays asynchronous, all else goes to the pages in a thread."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import Any

from django.conf import settings

from bluelamp.channels.chat.stream import ADDRESS as CHAT
from bluelamp.channels.chat.stream import serve_chat
from bluelamp.foundation.files.spool import spool_folder
from bluelamp.foundation.live.stream import serve_stream
from bluelamp.site.background import Background
from bluelamp.site.bridge import Bridge
from bluelamp.site.ending import end_streams_when_told_to_stop
from bluelamp.site.limits import body_limits
from bluelamp.site.wsgi import application as pages

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

threads = ThreadPoolExecutor(settings.THREADS, thread_name_prefix="pages")
bridge = Bridge(pages, threads, limits=body_limits(), spool=spool_folder())


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer one connection."""
    if scope["type"] == "lifespan":
        await _live(receive, send)
    elif scope["type"] == "http" and scope["path"] == "/live/":
        await serve_stream(scope, receive, send)
    elif scope["type"] == "http" and scope["path"] == CHAT:
        await serve_chat(scope, receive, send)
    elif scope["type"] == "http":
        await bridge(scope, receive, send)


async def _live(receive: Receive, send: Send) -> None:
    """Run the background work for as long as the server lives."""
    async with _background():
        await receive()
        end_streams_when_told_to_stop()
        await send({"type": "lifespan.startup.complete"})
        await receive()
    await send({"type": "lifespan.shutdown.complete"})


@asynccontextmanager
async def _background() -> AsyncIterator[None]:
    background = Background(busy=lambda: bridge.busy)
    background.start()
    try:
        yield
    finally:
        await asyncio.to_thread(background.stop)
