"""The event stream: for staff who are signed in, for as long as they are, with names of rooms and marks of records."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from bluelamp.contacts.models import Contact
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.live import stream
from bluelamp.foundation.live.about import mark_of
from bluelamp.foundation.live.news import Follower
from bluelamp.foundation.tests.own_database import in_threads
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.models import Account
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of, sign_in

pytestmark = pytest.mark.usefixtures("own_database")


@pytest.fixture(autouse=True)
def a_follower_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test's event loop has its own reader, which looks whether the session holds all the time."""
    monkeypatch.setattr(stream, "follower", Follower())
    monkeypatch.setattr(stream, "LOOK_AGAIN", 0.1)


@pytest.fixture
def account() -> Account:
    """Someone at the desk."""
    return a_member_of(a_force_with_teams()["digital-desk"])


def session_of(account: Account) -> str:
    """Return the session of a browser in which an account is signed in."""
    return sign_in(Client(), account).cookies["desk"].value


def something_arrives() -> None:
    """Let a report come in."""

    def arrive() -> None:
        a_burglary_reported()
        seal_waiting()

    in_threads(arrive)


def deactivate(account: Account) -> None:
    """Let someone leave the force."""
    in_threads(lambda: Account.objects.filter(pk=account.pk).update(is_active=False))


def follow(session: str, *then: Callable[[], None], until: str = "", query: bytes = b"") -> list[dict[str, Any]]:
    """Open a stream, let things happen, and return what was sent until these words came or the stream ended."""
    return asyncio.run(_follow(session, then, until, query))


async def _follow(session: str, then: tuple[Callable[[], None], ...], until: str, query: bytes) -> list[dict[str, Any]]:
    sent: list[dict[str, Any]] = []
    gone, begun = asyncio.Event(), asyncio.Event()

    async def receive() -> dict[str, Any]:
        await gone.wait()
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        sent.append(dict(message))
        if b"id:" in message.get("body", b""):
            begun.set()
        if until and until.encode() in message.get("body", b""):
            gone.set()

    scope = {"headers": [(b"cookie", f"desk={session}".encode())], "query_string": query}
    serving = asyncio.create_task(stream.serve_stream(scope, receive, send))
    if then:
        await asyncio.wait_for(begun.wait(), 10)
    for happen in then:
        await asyncio.to_thread(happen)
    await asyncio.wait_for(serving, 20)
    return sent


def text(sent: list[dict[str, Any]]) -> str:
    """Return the words of a stream."""
    return "".join(message.get("body", b"").decode() for message in sent)


@pytest.mark.parametrize("session", ["", "nonsense", "a" * 32])
def test_without_a_session_there_is_no_stream(session: str) -> None:
    sent = follow(session)
    assert (sent[0]["status"], text(sent)) == (404, "")


def test_a_password_alone_opens_no_stream() -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"], second_factor=False)
    assert follow(session_of(account))[0]["status"] == 404


def test_whoever_follows_is_told_which_rooms_have_news_and_whose_page_is_to_be_made_anew(account: Account) -> None:
    sent = follow(session_of(account), something_arrives, until="event: contacts")
    assert sent[0]["status"] == 200
    lines = {line for line in text(sent).splitlines() if line}
    assert {"event: contacts", "event: reports", "event: people", "event: promises"} <= lines
    contact = Contact.objects.get()
    assert f"event: contacts\ndata: {mark_of(contact.pk)}\n\n" in text(sent)
    assert str(contact.pk) not in text(sent)


def test_a_browser_that_comes_back_carries_on_from_what_it_saw(account: Account) -> None:
    something_arrives()
    session = session_of(account)
    assert "event: contacts" in text(follow(session, something_arrives, until="event: contacts", query=b"after=1"))


@pytest.mark.parametrize("query", [b"after=x", b"after=-1", b"after=" + b"9" * 40, b"%ff%fe"])
def test_a_nonsense_position_is_no_position(account: Account, query: bytes) -> None:
    assert follow(session_of(account), until="id:", query=query)[0]["status"] == 200


def test_the_stream_ends_when_the_account_is_deactivated(account: Account) -> None:
    sent = follow(session_of(account), lambda: deactivate(account))
    assert sent[-1] == {"type": "http.response.body", "body": b""}
