"""Pass HTTP requests from an asynchronous server to a WSGI application.

Each body is spooled whole, within its limit, before the request takes one of the few threads, so that slow
senders hold up nobody. Django's own asynchronous handler costs about three times as much for such pages.
"""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from concurrent.futures import Executor
from typing import IO, Any
from urllib.parse import unquote_to_bytes

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Answer = tuple[int, list[tuple[bytes, bytes]], list[bytes]]

IN_MEMORY = 64 * 1024
TOO_LARGE = (
    b"<!doctype html><html lang=en><meta name=viewport content='width=device-width'><title>Too long</title>"
    b"<h1>What you sent is too long</h1><p>Nothing was kept of it. Go back, shorten your answer, and send it again."
)


class BodyTooLarge(Exception):
    """A request's body passed the limit."""


class SenderLeft(Exception):
    """The other side went away before its request was whole."""


class Bridge:
    """Calls a WSGI application for each request, in a pool of threads."""

    def __init__(self, pages: Callable[..., Iterable[bytes]], threads: Executor, *, largest_body: int) -> None:
        self._pages = pages
        self._threads = threads
        self._largest_body = largest_body

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one HTTP request."""
        with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as body:
            try:
                await self._spool(receive, body)
            except BodyTooLarge:
                await _send(send, (413, [(b"content-type", b"text/html; charset=utf-8")], [TOO_LARGE]))
                return
            except SenderLeft:
                return
            environ = _environ(scope, body)
            answer = await asyncio.get_running_loop().run_in_executor(self._threads, self._call, environ)
            await _send(send, answer)

    async def _spool(self, receive: Receive, body: IO[bytes]) -> None:
        length, more = 0, True
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise SenderLeft
            chunk: bytes = message.get("body", b"")
            length += len(chunk)
            if length > self._largest_body:
                raise BodyTooLarge
            body.write(chunk)
            more = message.get("more_body", False)
        body.seek(0)

    def _call(self, environ: dict[str, Any]) -> Answer:
        begun: list[tuple[int, list[tuple[bytes, bytes]]]] = []

        def start_response(status: str, headers: list[tuple[str, str]], _: object = None) -> None:
            encoded = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]
            begun.append((int(status[:3]), encoded))

        chunks = self._pages(environ, start_response)
        try:
            body = list(chunks)
        finally:
            close = getattr(chunks, "close", None)
            if close is not None:
                close()
        return (*begun[-1], body)


async def _send(send: Send, answer: Answer) -> None:
    status, headers, body = answer
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b"".join(body)})


def _environ(scope: Scope, body: IO[bytes]) -> dict[str, Any]:
    server: tuple[str, int | None] = scope.get("server") or ("localhost", 80)
    client: tuple[str, int] = scope.get("client") or ("", 0)
    environ: dict[str, Any] = {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": scope.get("root_path", ""),
        "PATH_INFO": unquote_to_bytes(scope["raw_path"].partition(b"?")[0]).decode("latin-1"),
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "SERVER_NAME": server[0],
        "SERVER_PORT": str(server[1] or 0),
        "SERVER_PROTOCOL": f"HTTP/{scope['http_version']}",
        "REMOTE_ADDR": client[0],
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.get("scheme", "http"),
        "wsgi.input": body,
        "wsgi.errors": None,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    for name, value in scope["headers"]:
        _add_header(environ, name.decode("latin-1"), value.decode("latin-1"))
    environ.setdefault("CONTENT_LENGTH", str(_length(body)))
    return environ


def _add_header(environ: dict[str, Any], name: str, value: str) -> None:
    key = name.upper().replace("-", "_")
    if key not in ("CONTENT_TYPE", "CONTENT_LENGTH"):
        key = f"HTTP_{key}"
    separator = "; " if key == "HTTP_COOKIE" else ","
    environ[key] = f"{environ[key]}{separator}{value}" if key in environ else value


def _length(body: IO[bytes]) -> int:
    end = body.seek(0, 2)
    body.seek(0)
    return end
