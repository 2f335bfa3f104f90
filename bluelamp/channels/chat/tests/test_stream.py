"""The stream of a chat: of this conversation only, no words in it, and nothing missed after a lost line."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
from django.test import Client
from pytest_django import Settings

from bluelamp.channels.chat import stream
from bluelamp.channels.chat.tests.chatting import begin, write
from bluelamp.channels.chat.visit import COOKIE
from bluelamp.contacts.actions import reissue_receipt, reply, write_note
from bluelamp.contacts.actions.receipts import ConfirmedBy
from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import a_sent_file
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.live.news import Follower
from bluelamp.foundation.live.presence import be_present
from bluelamp.foundation.tests.own_database import in_threads
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.usefixtures("own_database")
NEWS: Final = "event: news\ndata:\n\n"


@pytest.fixture(autouse=True)
def a_follower_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test's event loop has its own reader, and looks at the age of the cookie all the time."""
    monkeypatch.setattr(stream, "follower", Follower())
    monkeypatch.setattr(stream, "STILL_HERE", 0.1)


@pytest.fixture
def cookie() -> str:
    """The cookie of a chat in which something was said."""
    a_force_with_teams()
    client = Client()
    begin(client)
    write(client, "He reads my phone.")
    seal_waiting()
    return client.cookies[COOKIE].value


def chat() -> Contact:
    """Return the contact of the chat."""
    return Contact.objects.get(channel="chat")


def happens(deed: Callable[[], Any]) -> Callable[[], object]:
    """Do something beside the loop, and give it its place in the ledger."""

    def happen() -> None:
        deed()
        seal_waiting()

    return lambda: in_threads(happen)


def answer() -> None:
    """Let the desk answer."""
    contact = chat()
    by = actor_for(a_member_of(contact.team))
    reply(by=by, contact=contact, words="You are safe here.", message_id=new_id())


def note() -> None:
    """Let the desk write a note, of which the person learns nothing."""
    contact = chat()
    write_note(by=actor_for(a_member_of(contact.team)), contact=contact, words="Look at this.", message_id=new_id())


def give_the_code_anew() -> None:
    """Let the desk give the person a new code for a lost one."""
    contact = chat()
    by = actor_for(a_member_of(contact.team))
    reissue_receipt(by=by, contact=contact, word="lantern", confirmed_by=ConfirmedBy.IN_PERSON)


def follow(cookie: str, *then: Callable[[], object], until: str = "", seen: bytes = b"") -> str:
    """Open a stream, let things happen, and return what was sent until these words came or the stream ended."""
    return asyncio.run(_follow(cookie, then, until, seen))


async def _follow(cookie: str, then: tuple[Callable[[], object], ...], until: str, seen: bytes) -> str:
    sent: list[str] = []
    gone, begun = asyncio.Event(), asyncio.Event()

    async def receive() -> dict[str, Any]:
        await gone.wait()
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        sent.append(message.get("body", b"").decode() or str(message.get("status", "")))
        if "id:" in sent[-1]:
            begun.set()
        if until and until in sent[-1]:
            gone.set()

    headers = [(b"cookie", f"{COOKIE}={cookie}".encode()), *([(b"last-event-id", seen)] if seen else [])]
    serving = asyncio.create_task(stream.serve_chat({"headers": headers, "query_string": b""}, receive, send))
    if then:
        await asyncio.wait_for(begun.wait(), 10)
    for happen in then:
        await asyncio.to_thread(happen)
    await asyncio.wait_for(serving, 20)
    return "".join(sent)


@pytest.mark.parametrize("cookie_sent", ["", "nonsense"])
def test_without_a_chat_there_is_no_stream(cookie_sent: str) -> None:
    assert follow(cookie_sent) == "404"


def test_an_answer_is_told_as_news_and_its_words_are_not(cookie: str) -> None:
    told = follow(cookie, happens(answer), until=NEWS)
    assert NEWS in told
    assert "safe here" not in told


def test_that_a_file_came_from_another_tab_is_news(cookie: str, settings: Settings, tmp_path: Path) -> None:
    settings.FILES = str(tmp_path)
    assert NEWS in follow(cookie, happens(lambda: a_sent_file(chat())), until=NEWS)


def test_nothing_is_told_of_other_matters_or_of_what_is_for_colleagues(cookie: str) -> None:
    told = follow(cookie, happens(a_burglary_reported), happens(note), happens(answer), until=NEWS)
    assert told.count(NEWS) == 1


def test_whoever_lost_the_line_is_told_of_what_they_missed_and_else_of_nothing(cookie: str) -> None:
    in_threads(lambda: seal_waiting() and None)
    happens(answer)()
    assert NEWS in follow(cookie, until="id:", seen=b"1")
    assert NEWS not in follow(cookie, until="id:", seen=b"9999")


def test_that_someone_at_the_desk_writes_is_told_and_that_they_stopped(cookie: str) -> None:
    contact, account = chat().pk, new_id()

    def writes(is_writing: bool) -> Callable[[], object]:
        return lambda: in_threads(lambda: be_present(account, contact, is_writing=is_writing))

    assert "event: writing\ndata: 1" in follow(cookie, writes(True), until="data: 1")


def test_nobody_is_told_that_they_write_themselves(cookie: str) -> None:
    contact = chat().pk
    told = follow(
        cookie, lambda: in_threads(lambda: be_present(contact, contact, is_writing=True)), happens(answer), until=NEWS
    )
    assert "data: 1" not in told


def test_the_stream_ends_when_the_code_was_given_anew(cookie: str) -> None:
    follow(cookie, happens(give_the_code_anew))


def test_the_stream_ends_when_the_chat_was_left_alone_for_too_long(
    cookie: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    follow(cookie, lambda: monkeypatch.setattr(stream, "visit_in", lambda _cookie: None))


def test_one_chat_opens_only_so_many_streams_in_a_process(cookie: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "MOST_STREAMS", 0)
    assert follow(cookie) == "404"
