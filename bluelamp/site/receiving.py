"""Taking in the body of a request, within the limit of its address, and refusing one that is too large."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, Any, Final

import structlog

from bluelamp.site.environ import Scope

Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

log = structlog.get_logger(__name__)
LINGER_SECONDS: Final = 5
LINGER_BYTES: Final = 256 * 1024 * 1024
TOO_LARGE: Final = 413
NO_ROOM: Final = 503


@dataclass(frozen=True)
class Limit:
    """The most bytes that a body may have, and the page for whoever sends more."""

    most: int
    page: bytes
    kind: bytes = b"text/html; charset=utf-8"


@dataclass(frozen=True)
class Limits:
    """The limit of the usual address, those of addresses of their own, and the page for when the disk takes nothing."""

    usual: Limit
    own: Mapping[str, Limit]
    disk_full: bytes

    def at(self, path: str) -> Limit:
        """Return the limit of an address."""
        return self.own.get(path, self.usual)


class Refused(Exception):
    """A body is not taken: too large (413), or the disk takes nothing (503). `more_comes`: its rest is on its way."""

    def __init__(self, status: int, *, more_comes: bool) -> None:
        self.status = status
        self.more_comes = more_comes


class SenderLeft(Exception):
    """The other side went away before its request was whole."""


async def take_in(scope: Scope, receive: Receive, body: IO[bytes], *, most: int) -> None:
    """Write the body of a request to an open file; raise `Refused`, and `SenderLeft`."""
    if _declared_length(scope) > most:
        raise Refused(TOO_LARGE, more_comes=True)
    length, more = 0, True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise SenderLeft
        chunk: bytes = message.get("body", b"")
        length += len(chunk)
        more = message.get("more_body", False)
        if length > most:
            raise Refused(TOO_LARGE, more_comes=more)
        try:
            body.write(chunk)
        except OSError as error:
            log.exception("a request could not be spooled")
            raise Refused(NO_ROOM, more_comes=more) from error
    body.seek(0)


def _declared_length(scope: Scope) -> int:
    declared = dict(scope["headers"]).get(b"content-length", b"")
    return int(declared) if declared.isdigit() else 0


async def refuse(receive: Receive, send: Send, refused: Refused, page: bytes, kind: bytes) -> None:
    """Answer at once and close. What still comes is thrown away for a moment, so that browsers read the answer."""
    headers = [
        (b"content-type", kind),
        (b"content-length", str(len(page)).encode()),
        (b"cache-control", b"no-store"),
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": refused.status, "headers": headers})
    await send({"type": "http.response.body", "body": page, "more_body": True})
    with suppress(TimeoutError):
        async with asyncio.timeout(LINGER_SECONDS):
            await _throw_away(receive, more=refused.more_comes)
    await send({"type": "http.response.body", "body": b""})


async def _throw_away(receive: Receive, *, more: bool) -> None:
    length = 0
    while more and length < LINGER_BYTES:
        message = await receive()
        length += len(message.get("body", b""))
        more = message.get("more_body", False)
