"""A message is handed over to the address that was checked, in time, and only a whole good answer counts."""

import socket
from pathlib import Path
from time import monotonic

import pytest
from pytest_django import Settings

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.shutter.actions import shut_sending
from bluelamp.foundation.shutter.rules import Why as WhyShut
from bluelamp.gateways.webhooks import post as posting
from bluelamp.gateways.webhooks.post import MOST_READ, Posted, post
from bluelamp.gateways.webhooks.rules import Why
from bluelamp.gateways.webhooks.tests.names import lead
from tests.listening import TAKEN, Listener
from tests.needs import once
from tests.ports import free_port

pytestmark = [pytest.mark.django_db, once]
BODY = b'{"news": "answered"}'


@pytest.fixture(autouse=True)
def reaching_this_machine(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let messages go to this machine, and let nobody take longer than a moment."""
    settings.WEBHOOKS_HERE = settings.DEMONSTRATION = True
    monkeypatch.setattr(posting, "SECONDS", 0.4)


def posted(url: str) -> Posted:
    """Send a message."""
    return post(url, body=BODY, headers={"Content-Type": "application/json"})


def test_a_message_arrives_as_it_was_written(listener: Listener) -> None:
    assert posted(f"{listener.url}?shop=12") == Posted(Why.TAKEN, 204)
    (heard,) = listener.heard
    assert (heard.path, heard.body, heard.headers["Content-Type"]) == ("/hook?shop=12", BODY, "application/json")
    assert heard.headers["Host"] == listener.url.split("/")[2]


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ([b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"], Posted(Why.TAKEN, 200)),
        ([b"HTTP/1.1 200 OK\r\n\r\nuntil the end, wherever that is"], Posted(Why.NOT_WHOLE, 200)),
        ([b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n"], Posted(Why.TAKEN, 200)),
        # says 200, and breaks off
        ([b"HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nok"], Posted(Why.NOT_WHOLE, 200)),
        ([b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\nok"], Posted(Why.NOT_WHOLE)),
        ([b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n"], Posted(Why.NOT_WHOLE)),
        ([b"HTTP/1.1 200 OK\r\nContent-Le"], Posted(Why.NOT_WHOLE, 200)),
        ([b"HTTP/1.1 2"], Posted(Why.NOT_WHOLE)),
        ([], Posted(Why.NOT_WHOLE)),
        ([b"SSH-2.0-OpenSSH_9.2\r\n"], Posted(Why.NOT_WHOLE)),
        # says that it is elsewhere, or that it will not
        (
            [b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"],
            Posted(Why.REDIRECT, 302),
        ),
        ([b"HTTP/1.1 307 Again\r\nLocation: /hook\r\nContent-Length: 0\r\n\r\n"], Posted(Why.REDIRECT, 307)),
        ([b"HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n"], Posted(Why.REFUSED, 500)),
        ([b"HTTP/1.1 404 No\r\n\r\nSam Okafor, 12 Lantern Street"], Posted(Why.REFUSED, 404)),
        # says far too much
        ([b"HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n", b"x" * (MOST_READ + 1)], Posted(Why.TOO_LONG, 200)),
        ([b"HTTP/1.1 200 OK\r\n\r\n", b"x" * (MOST_READ * 3)], Posted(Why.TOO_LONG, 200)),
        ([b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n"], Posted(Why.NOT_WHOLE)),
        ([b"HTTP/1.1 200 OK\r\nX: " + b"y" * 70_000 + b"\r\n\r\n"], Posted(Why.NOT_WHOLE)),
    ],
)
def test_only_a_whole_good_answer_counts_and_no_redirect_is_followed(
    listener: Listener, pieces: list[bytes], expected: Posted
) -> None:
    listener.says(*pieces)
    assert posted(listener.url) == expected
    assert len(listener.heard) == 1


def test_a_slow_one_is_cut_though_it_says_a_little_all_the_time(listener: Listener) -> None:
    listener.says(*[bytes([byte]) for byte in TAKEN * 20], moment=0.1)
    began = monotonic()
    assert posted(listener.url) == Posted(Why.TOO_SLOW)
    listener.says(b"HTTP/1.1 200 OK\r\n\r\n", *[b"x"] * 200, moment=0.1)
    assert posted(listener.url) == Posted(Why.TOO_SLOW)
    assert monotonic() - began < 5


def test_one_that_says_nothing_at_all_is_cut_also_before_any_secret_is_agreed() -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        port = mute.getsockname()[1]
        answers = [posted(f"{scheme}://127.0.0.1:{port}/") for scheme in ("http", "https")]
    assert answers == [Posted(Why.TOO_SLOW)] * 2


def test_one_that_is_away_takes_nothing() -> None:
    assert posted(f"http://127.0.0.1:{free_port()}/") == Posted(Why.NO_LINE)


def test_a_name_is_looked_up_once_and_the_line_leads_to_the_address_that_was_checked(
    listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = listener.url.split(":")[2].removesuffix("/hook")
    asked = lead(monkeypatch, ["127.0.0.1"], ["10.0.0.7"])
    assert posted(f"http://hooks.example.com:{port}") == Posted(Why.TAKEN, 204)
    assert asked == ["hooks.example.com"]
    assert listener.heard[0].headers["Host"] == f"hooks.example.com:{port}"


def test_a_name_that_leads_to_us_by_the_time_of_sending_gets_nothing(
    listener: Listener, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.WEBHOOKS_HERE = False
    lead(monkeypatch, ["127.0.0.1"])
    assert posted(listener.url.replace("http://127.0.0.1", "https://hooks.example.com")) == Posted(Why.NOT_PUBLIC)
    assert listener.heard == []


def test_whoever_answers_must_prove_the_name_though_the_line_leads_to_a_number(
    secure: Listener, proof: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert posted(secure.url) == Posted(Why.NOT_PROVEN)
    monkeypatch.setenv("SSL_CERT_FILE", str(proof))
    assert posted(secure.url) == Posted(Why.TAKEN, 204)
    lead(monkeypatch, ["127.0.0.1"])
    assert posted(secure.url.replace("127.0.0.1", "hooks.example.com")) == Posted(Why.NOT_PROVEN)
    assert len(secure.heard) == 1


def test_a_slow_one_is_cut_behind_tls_too(secure: Listener, proof: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(proof))
    secure.says(*[bytes([byte]) for byte in TAKEN * 20], moment=0.1)
    assert posted(secure.url) == Posted(Why.TOO_SLOW)


def test_while_sending_is_shut_and_in_training_nobody_is_asked(listener: Listener, settings: Settings) -> None:
    settings.TRAINING = True
    assert posted(listener.url) == Posted(Why.SHUT)
    settings.TRAINING = False
    shut_sending(by=Actor.system("sending.shut"), why=WhyShut.BY_HAND)
    assert posted(listener.url) == Posted(Why.SHUT)
    assert listener.heard == []
