"""Pass HTTP requests from an asynchronous server to a WSGI application.

Each body is spooled whole, within the limit of its address, before the request takes one of the few threads, so that
slow senders hold up nobody. A large answer takes a thread only while its next piece is read, so that slow readers hold
up nobody either. Django's own asynchronous handler costs about three times as much for such pages.
"""

import asyncio
import tempfile
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any, Final

from bluelamp.site.environ import Scope, environ_of
from bluelamp.site.receiving import TOO_LARGE, Limit, Limits, Receive, Refused, Send, SenderLeft, refuse, take_in

Pages = Callable[..., Iterable[bytes]]
Headers = list[tuple[bytes, bytes]]

IN_MEMORY: Final = 64 * 1024
WHOLE: Final = 1024 * 1024
LULL: Final = 0.1  # seconds; work that began in a shorter one would let the next who comes wait


@dataclass(frozen=True)
class Answer:
    """An answer of the pages: all of it, or its beginning and where the rest comes from."""

    status: int
    headers: Headers
    beginning: bytes
    rest: Iterator[bytes] | None
    close: Callable[[], None]


class Bridge:
    """Calls a WSGI application for each request, in a pool of threads; bodies lie in a folder of ours meanwhile."""

    def __init__(self, pages: Pages, threads: Executor, *, limits: Limits, spool: Path) -> None:
        self._pages = pages
        self._threads = threads
        self._limits = limits
        self._spool = spool
        self._in_hand = 0
        self._answered_at = 0.0

    @property
    def busy(self) -> bool:
        """Whether anyone waits for a page now, or did so a moment ago."""
        return self._in_hand > 0 or monotonic() < self._answered_at + LULL

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one HTTP request."""
        limit = self._limits.at(scope["path"])
        with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY, dir=str(self._spool)) as body:
            try:
                await take_in(scope, receive, body, most=limit.most)
            except Refused as error:
                too_large = error.status == TOO_LARGE
                answer = limit if too_large else Limit(limit.most, self._limits.disk_full)
                await refuse(receive, send, error, answer.page, answer.kind)
            except SenderLeft:
                return
            else:
                await self._answer(environ_of(scope, body), receive, send)

    async def _answer(self, environ: dict[str, Any], receive: Receive, send: Send) -> None:
        answer = await self._in_a_thread(self._call, environ)
        await send({"type": "http.response.start", "status": answer.status, "headers": answer.headers})
        if answer.rest is None:
            await send({"type": "http.response.body", "body": answer.beginning})
            return
        try:
            await send({"type": "http.response.body", "body": answer.beginning, "more_body": True})
            await self._send_rest(answer.rest, receive, send)
        finally:
            await self._in_a_thread(answer.close)

    async def _send_rest(self, rest: Iterator[bytes], receive: Receive, send: Send) -> None:
        """Send piece after piece as fast as they are taken; stop where the reader leaves."""
        gone = asyncio.ensure_future(receive())
        try:
            while not gone.done():
                piece = await self._in_a_thread(next, rest, None)
                await send({"type": "http.response.body", "body": piece or b"", "more_body": piece is not None})
                if piece is None:
                    return
        finally:
            gone.cancel()

    def _call(self, environ: dict[str, Any]) -> Answer:
        begun: list[tuple[int, Headers]] = []

        def start_response(status: str, headers: list[tuple[str, str]], _: object = None) -> None:
            encoded = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]
            begun.append((int(status[:3]), encoded))

        chunks = self._pages(environ, start_response)
        close: Callable[[], None] = getattr(chunks, "close", lambda: None)
        try:
            beginning, rest = _begin(iter(chunks))
        except BaseException:
            close()
            raise
        if rest is None:
            close()
        return Answer(*begun[-1], beginning, rest, close)

    async def _in_a_thread(self, work: Callable[..., Any], *arguments: Any) -> Any:
        self._in_hand += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, work, *arguments)
        finally:
            self._in_hand -= 1
            self._answered_at = monotonic()


def _begin(chunks: Iterator[bytes]) -> tuple[bytes, Iterator[bytes] | None]:
    """Return all of an answer, or its first mebibyte and the iterator that has the rest."""
    beginning = bytearray()
    for chunk in chunks:
        beginning += chunk
        if len(beginning) > WHOLE:
            return bytes(beginning), chunks
    return bytes(beginning), None
