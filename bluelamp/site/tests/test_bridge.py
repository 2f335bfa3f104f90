"""Every request is taken in whole and within its limit before it takes a thread."""

import asyncio
import tempfile
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from bluelamp.site import bridge
from bluelamp.site.bridge import Bridge
from bluelamp.site.receiving import Limit, Limits

LIMIT = 100_000


def answer(*chunks: bytes, application: Callable[..., Iterable[bytes]], **scope: Any) -> list[dict[str, Any]]:
    """Send the chunks of a body, and return what was answered; a chunk of `GONE` is a lost connection."""
    return asyncio.run(_answer(chunks, application, scope))


async def _answer(chunks: tuple[bytes, ...], application: Any, given: dict[str, Any]) -> list[dict[str, Any]]:
    sent: list[dict[str, Any]] = []
    waiting = [
        {"type": "http.disconnect"}
        if chunk in (GONE, LEFT)
        else {"type": "http.request", "body": chunk, "more_body": chunks[number + 1 : number + 2] not in ((), (LEFT,))}
        for number, chunk in enumerate(chunks)
    ]

    async def receive() -> dict[str, Any]:
        while not waiting:
            await asyncio.sleep(3600)
        return waiting.pop(0)

    async def send(message: Any) -> None:
        sent.append(message)

    usual: dict[str, Any] = {
        "type": "http",
        "method": "POST",
        "path": "/café/",
        "raw_path": b"/caf%C3%A9/",
        "query_string": b"a=1",
        "http_version": "1.1",
        "headers": [(b"host", b"localhost"), (b"cookie", b"a=1"), (b"cookie", b"b=2")],
    }
    limits = Limits(Limit(LIMIT, b"Too long."), {"/files/": Limit(2 * LIMIT, b"Too large.")}, b"No room.")
    spool = given.pop("spool", Path(tempfile.gettempdir()))
    with ThreadPoolExecutor(1) as threads:
        await Bridge(application, threads, limits=limits, spool=spool)(usual | given, receive, send)
    return sent


def whole(sent: list[dict[str, Any]]) -> tuple[int, bytes]:
    """Return the status and the body of an answer that came to its end."""
    assert not sent[-1].get("more_body", False)
    return sent[0]["status"], b"".join(message["body"] for message in sent[1:])


GONE = b"the line is dead"
LEFT = b"the whole was sent, and nobody waits for the answer"


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
    assert whole(answer(b"a" * LIMIT, b"b", application=never)) == (413, b"Too long.")


def test_an_address_of_files_takes_more_and_says_its_own_words() -> None:
    assert whole(answer(b"a" * LIMIT, b"b", application=echo, path="/files/"))[0] == 200
    assert whole(answer(b"a" * LIMIT, b"b" * LIMIT, b"c", application=never, path="/files/")) == (413, b"Too large.")


def test_a_body_that_is_said_to_be_too_long_is_refused_before_any_of_it_is_read() -> None:
    headers = [(b"host", b"localhost"), (b"content-length", str(5 * 1024**3).encode())]
    sent = answer(b"a", b"never read", GONE, application=never, headers=headers)
    assert whole(sent) == (413, b"Too long.")
    assert (b"connection", b"close") in sent[0]["headers"]


def test_what_comes_after_a_refusal_is_thrown_away(tmp_path: Path) -> None:
    rest = [b"c" * LIMIT] * 50
    assert whole(answer(b"a" * LIMIT, b"b", *rest, application=never, spool=tmp_path)) == (413, b"Too long.")


def test_a_disk_that_takes_nothing_is_said_in_plain_words(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    assert whole(answer(b"a" * 90_000, application=never, spool=gone)) == (503, b"No room.")


def test_a_large_body_lies_in_the_spool_without_a_name(tmp_path: Path) -> None:
    def look(environ: dict[str, Any], start_response: Callable[..., None]) -> list[bytes]:
        start_response("200 OK", [])
        place = Path(f"/proc/self/fd/{environ['wsgi.input'].fileno()}").readlink()
        return [str(place).encode(), b" ", str(list(tmp_path.iterdir())).encode()]

    status, body = whole(answer(b"a" * 90_000, application=look, spool=tmp_path))
    assert status == 200
    assert body.startswith(str(tmp_path).encode())
    assert body.endswith(b"(deleted) []")


def test_whoever_hangs_up_halfway_asks_nothing() -> None:
    assert answer(b"half", GONE, application=never) == []


class Flow:
    """A page whose answer is made while it is read, and that remembers how much was made and whether it was closed."""

    def __init__(self, pieces: int, *, fails: bool = False) -> None:
        self.left, self.fails, self.made, self.closed = pieces, fails, 0, False

    def __call__(self, _: dict[str, Any], start_response: Callable[..., None]) -> "Flow":
        start_response("200 OK", [])
        return self

    def __iter__(self) -> "Flow":
        return self

    def __next__(self) -> bytes:
        if not self.left:
            if self.fails:
                raise RuntimeError("The rest is not as it was.")
            raise StopIteration
        self.left -= 1
        self.made += 1
        return b"x" * 300_000

    def close(self) -> None:
        self.closed = True


def test_a_large_answer_is_sent_in_pieces_and_whole() -> None:
    flow = Flow(100)
    sent = answer(b"", application=flow)
    assert whole(sent) == (200, b"x" * 30_000_000)
    assert max(len(message["body"]) for message in sent[1:]) < 2_000_000
    assert flow.closed


def test_nothing_more_is_made_for_a_reader_who_left() -> None:
    flow = Flow(1000)
    answer(b"", LEFT, application=flow)
    assert flow.made < 20
    assert flow.closed


def test_an_answer_that_fails_halfway_never_comes_to_its_end() -> None:
    flow = Flow(10, fails=True)
    with pytest.raises(RuntimeError):
        answer(b"", application=flow)
    assert flow.closed


def test_an_answer_that_fails_at_once_is_closed() -> None:
    flow = Flow(1, fails=True)
    with pytest.raises(RuntimeError):
        answer(b"", application=flow)
    assert flow.closed


@pytest.mark.parametrize("fails", [False, True])
def test_it_is_busy_while_someone_waits_for_a_page_and_a_moment_longer(
    monkeypatch: pytest.MonkeyPatch, *, fails: bool
) -> None:
    made: list[Bridge] = []
    seen: list[bool] = []

    class Watched(Bridge):
        def __init__(self, *arguments: Any, **named: Any) -> None:
            super().__init__(*arguments, **named)
            made.append(self)

    def pages(_environ: dict[str, Any], start_response: Callable[..., None]) -> list[bytes]:
        seen.append(made[0].busy)
        if fails:
            raise RuntimeError("There is no such page.")
        start_response("200 OK", [])
        return [b""]

    monkeypatch.setattr(f"{__name__}.Bridge", Watched)
    with pytest.raises(RuntimeError) if fails else nullcontext():
        answer(b"", application=pages)
    assert seen == [True]
    assert made[0].busy
    monkeypatch.setattr(bridge, "LULL", 0.0)
    assert not made[0].busy
