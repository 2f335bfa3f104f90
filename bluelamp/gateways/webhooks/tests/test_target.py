"""An address is taken apart, its name is looked up, and whatever is not public is refused."""

import socket
from threading import Event
from typing import Any

import pytest
from pytest_django import Settings

from bluelamp.gateways.webhooks import target
from bluelamp.gateways.webhooks.post import wrong_with_target
from bluelamp.gateways.webhooks.rules import Why
from bluelamp.gateways.webhooks.target import NoTarget, addresses_of, read_target
from bluelamp.gateways.webhooks.tests.names import lead
from tests.listening import Listener
from tests.needs import once

pytestmark = once
PUBLIC = "93.184.215.14"


@pytest.mark.parametrize(
    "url",
    [
        *("", "hook", "//example.com/", "http://example.com/", "ftp://example.com/", "HTTP://example.com"),
        *("https://", "https:///hook", "https://user@example.com/", "https://user:word@example.com/"),
        *("https://example.com:0/", "https://example.com:70000/", "https://example.com:x/", "https://[::1/"),
        *(
            "https://example.com/#part",
            "https://example.com/a b",
            "https://example.com/\r\nX: y",
            "https://ex\u00e4.com",
        ),
        *("https://example.com\\@127.0.0.1/", "https://[fe80::1%25eth0]/", "https://example.com/" + "x" * 500),
    ],
)
def test_what_is_no_address_of_ours_to_use_is_refused(url: str) -> None:
    with pytest.raises(NoTarget) as refused:
        read_target(url)
    assert refused.value.why == Why.NO_ADDRESS


def test_an_address_is_taken_apart() -> None:
    found = read_target("https://Hooks.Example.com/in?shop=12")
    assert (found.host, found.port, found.path) == ("hooks.example.com", 443, "/in?shop=12")
    assert (read_target("https://example.com:8443").port, read_target("https://example.com:8443").path) == (8443, "/")


@pytest.mark.parametrize(
    "url",
    [
        *("https://127.0.0.1/", "https://localhost/", "https://[::1]/", "https://[::ffff:169.254.169.254]/"),
        *("https://127.1/", "https://2130706433/", "https://0x7f000001/", "https://0177.0.0.1/", "https://0/"),
        "https://169.254.169.254/latest/meta-data/",
    ],
)
def test_what_leads_back_to_us_is_refused_however_it_is_written(url: str) -> None:
    assert wrong_with_target(url) in (Why.NOT_PUBLIC, Why.NO_NAME)


def test_a_name_is_refused_where_one_of_its_addresses_is_private(monkeypatch: pytest.MonkeyPatch) -> None:
    lead(monkeypatch, [PUBLIC], [PUBLIC, "10.0.0.7"], [PUBLIC, "::ffff:10.0.0.7"])
    answers = [wrong_with_target("https://hooks.example.com/") for _ in range(3)]
    assert answers == [None, Why.NOT_PUBLIC, Why.NOT_PUBLIC]


@pytest.mark.parametrize("host", ["no-such-name.invalid", "a..b", ".example.com", "x" * 70 + ".example.com"])
def test_a_name_that_leads_nowhere_is_refused(host: str) -> None:
    assert wrong_with_target(f"https://{host}/") == Why.NO_NAME


def test_a_name_that_nobody_answers_for_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    over = Event()

    def hang(*_asked: Any, **_more: Any) -> Any:
        over.wait(20)
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    monkeypatch.setattr(target, "SECONDS", 0.05)
    assert wrong_with_target("https://hooks.example.com/") == Why.NO_NAME
    over.set()


@pytest.mark.parametrize(
    ("here", "demonstration", "opens"), [(True, True, True), (True, False, False), (False, True, False)]
)
def test_this_machine_is_reached_in_a_demonstration_that_asks_for_it_and_no_other_private_one_is(
    here: bool,
    demonstration: bool,
    opens: bool,
    settings: Settings,
    listener: Listener,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings.WEBHOOKS_HERE, settings.DEMONSTRATION = here, demonstration
    assert (wrong_with_target(listener.url) is None) is opens
    lead(monkeypatch, ["10.0.0.7"])
    assert wrong_with_target("https://hooks.example.com/") == Why.NOT_PUBLIC
    if opens:
        with pytest.raises(NoTarget):
            addresses_of(read_target("http://hooks.example.com/"))
