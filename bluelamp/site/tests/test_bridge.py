"""Every request is taken in whole and within its limit before it takes a thread."""

import asyncio
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from bluelamp.site.bridge import Bridge

LIMIT = 100_000


def answer(*chunks: bytes, application: Callable[..., Iterable[bytes]], **scope: Any) -> list[dict[str, Any]]:
    """Send the chunks of a body, and return what was answered; a chunk of `GONE` is a lost connection."""
    return asyncio.run(_answer(chunks, application, scope))


async def _answer(chunks: tuple[bytes, ...], application: Any, given: dict[str, Any]) -> list[dict[str, Any]]:
    sent: list[dict[str, Any]] = []
    waiting = [
        {"type": "http.disconnect"}
        if chunk == GONE
        else {"type": "http.request", "body": chunk, "more_body": number + 1 < len(chunks)}
        for number, chunk in enumerate(chunks)
    ]

    async def receive() -> dict[str, Any]:
        return waiting.pop(0)

    async def send(message: Any) -> None:
        sent.append(message)

    usual: dict[str, Any] = {
        "type": "http",
        "method": "POST",
        "raw_path": b"/caf%C3%A9/",
        "query_string": b"a=1",
        "http_version": "1.1",
        "headers": [(b"host", b"localhost"), (b"cookie", b"a=1"), (b"cookie", b"b=2")],
    }
    with ThreadPoolExecutor(1) as threads:
        await Bridge(application, threads, largest_body=LIMIT)(usual | given, receive, send)
    return sent


GONE = b"the line is dead"


def echo(environ: dict[str, Any], start_response: Callable[..., None]) -> list[bytes]:
    """A page that says back what it was sent."""
    start_response("200 OK", [("X-Path", environ["PATH_INFO"]), ("X-Cookie", environ["HTTP_COOKIE"])])
    return [environ["wsgi.input"].read(), b"|", environ["CONTENT_LENGTH"].encode()]


def never(*_: Any) -> list[bytes]:
    """A page that must not be asked."""
    raise AssertionError("The page was asked.")


def test_a_body_comes_through_whole() -> None:
    start, body = answer(b"a" * 70_000, b"b" * 20_000, application=echo)
    assert start["status"] == 200
    assert body["body"] == b"a" * 70_000 + b"b" * 20_000 + b"|90000"


def test_paths_and_cookies_are_passed_on_as_a_server_does() -> None:
    start, _ = answer(b"", application=echo)
    headers = dict(start["headers"])
    assert headers[b"x-path"].decode() == "/café/"
    assert headers[b"x-cookie"] == b"a=1; b=2"


def test_too_long_a_body_is_refused_in_plain_words_before_any_page_sees_it() -> None:
    start, body = answer(b"a" * LIMIT, b"b", application=never)
    assert start["status"] == 413
    assert b"What you sent is too long" in body["body"]
    assert b"Nothing was kept of it." in body["body"]


def test_whoever_hangs_up_halfway_asks_nothing() -> None:
    assert answer(b"half", GONE, application=never) == []
