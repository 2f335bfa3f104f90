"""Browsers of very many people at once: they ask for pages, and follow streams of events."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from typing import Final
from urllib.parse import urlencode, urlsplit

from tests.bench.drafts import CSRF

PATIENCE_SECONDS: Final = 60
Reader = asyncio.StreamReader


@dataclass(frozen=True)
class Answer:
    """What came back: the status, 0 where nothing did; and the page."""

    status: int
    page: str = ""


@dataclass(frozen=True)
class Visitor:
    """One browser: the server it asks, its cookies, and the address of this machine that it comes from."""

    server: str
    cookies: str
    comes_from: str

    async def ask(self, path: str, form: dict[str, str] | None = None, *, by_itself: bool = False) -> Answer:
        """Ask for a page, or send a form; nothing comes back where the line breaks."""
        own = {"X-Live": "1"} if by_itself else {}
        body = urlencode({"csrfmiddlewaretoken": CSRF} | form) if form is not None else None
        try:
            async with asyncio.timeout(PATIENCE_SECONDS), self._line(path, own, body) as reader:
                status = await _status_of(reader)
                return Answer(status, (await reader.read()).decode())
        except (OSError, EOFError):
            return Answer(0)

    @asynccontextmanager
    async def follow(self, path: str) -> AsyncIterator[Reader]:
        """Follow a stream of events; its lines come from the reader."""
        async with self._line(path, {}, None) as reader:
            status = await _status_of(reader)
            assert status == 200, f"{path} was answered with {status}"
            yield reader

    @asynccontextmanager
    async def _line(self, path: str, headers: dict[str, str], body: str | None) -> AsyncIterator[Reader]:
        # An answer to HTTP 1.0 comes in one piece and ends with the line.
        place = urlsplit(self.server)
        told = {"Host": place.netloc, "Cookie": f"form={CSRF}; {self.cookies}", "Origin": self.server} | headers
        if body is not None:
            told |= {"Content-Type": "application/x-www-form-urlencoded", "Content-Length": str(len(body))}
        head = "".join(f"{name}: {value}\r\n" for name, value in told.items())
        secure = _any_certificate() if place.scheme == "https" else None
        reader, writer = await asyncio.open_connection(
            "127.0.0.1", place.port, local_addr=(self.comes_from, 0), ssl=secure, server_hostname=secure and "localhost"
        )
        try:
            writer.write(f"{'GET' if body is None else 'POST'} {path} HTTP/1.0\r\n{head}\r\n{body or ''}".encode())
            yield reader
        finally:
            writer.close()


@cache
def _any_certificate() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


async def _status_of(reader: Reader) -> int:
    head = await reader.readuntil(b"\r\n\r\n")
    return int(head.split(None, 2)[1])
