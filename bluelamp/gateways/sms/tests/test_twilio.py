"""What goes to Twilio and what its answers mean, over a real line."""

import base64
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest

from bluelamp.foundation.lines.address import read_address
from bluelamp.foundation.lines.outcome import Outcome
from bluelamp.gateways.sms.adapter import Answer, Text
from bluelamp.gateways.sms.tests.providing import TWILIO_TOOK, a_secret, answers, twilio_fails
from bluelamp.gateways.sms.twilio import Twilio
from tests.listening import Listener
from tests.needs import once
from tests.ports import free_port

pytestmark = once
TEXT = Text(to="+447700900123", words="Diolch, ŷ & more", name="n", told_at="https://us.example/told/abc/")
TAKEN = Answer(Outcome.TAKEN, TWILIO_TOOK["sid"])


def to(url: str, folder: Path) -> Twilio:
    address = read_address(url)
    assert address is not None
    return Twilio(address, "AC1", a_secret(folder, "a token"), "+447700900999", seconds=0.4)


def test_it_is_handed_over_as_they_ask_for_it(listener: Listener, tmp_path: Path) -> None:
    answers(listener, 201, TWILIO_TOOK | {"a_new_field": {"deep": [1]}})
    assert to(listener.url, tmp_path).hand_over(TEXT) == TAKEN
    (heard,) = listener.heard
    assert heard.path == "/hook/2010-04-01/Accounts/AC1/Messages.json"
    assert heard.headers["Authorization"] == "Basic " + base64.b64encode(b"AC1:a token").decode()
    assert parse_qs(heard.body.decode()) == {
        "To": ["+447700900123"],
        "From": ["+447700900999"],
        "Body": ["Diolch, ŷ & more"],
        "StatusCallback": ["https://us.example/told/abc/"],
    }


@pytest.mark.parametrize(
    ("status", "said", "outcome"),
    [
        (201, TWILIO_TOOK | {"status": "failed"}, Outcome.NOT_TAKEN),
        (200, {"ok": True}, Outcome.IN_DOUBT),
        (200, b"<html>Welcome to the hotel</html>", Outcome.IN_DOUBT),
        (201, TWILIO_TOOK | {"sid": 7}, Outcome.IN_DOUBT),
        (201, TWILIO_TOOK | {"sid": "x" * 65}, Outcome.IN_DOUBT),
        (201, b"[" * 60000, Outcome.IN_DOUBT),
        (202, TWILIO_TOOK, Outcome.IN_DOUBT),
        (301, b"", Outcome.NOT_TAKEN),
        (400, twilio_fails(400, 21211), Outcome.REFUSED),
        (400, twilio_fails(400, 21610), Outcome.REFUSED),
        (401, twilio_fails(401, 20003), Outcome.NOT_TAKEN),
        (429, twilio_fails(429, 20429), Outcome.NOT_TAKEN),
        (500, b"", Outcome.IN_DOUBT),
        (503, twilio_fails(503, 20503), Outcome.NOT_TAKEN),
        (504, b"", Outcome.IN_DOUBT),
    ],
)
def test_only_what_is_certain_is_taken_for_certain(
    listener: Listener, tmp_path: Path, status: int, said: Any, outcome: Outcome
) -> None:
    answers(listener, status, said)
    assert to(listener.url, tmp_path).hand_over(TEXT).outcome == outcome


def test_one_that_is_down_was_told_nothing(tmp_path: Path) -> None:
    assert to(f"http://127.0.0.1:{free_port()}", tmp_path).hand_over(TEXT).outcome == Outcome.NOT_TAKEN


@pytest.mark.parametrize("pieces", [(b"",), (b"HTTP/1.1 201 C\r\nContent-Length: 900\r\n\r\n", b"{}")])
def test_one_that_hangs_up_half_way_leaves_us_in_doubt(
    listener: Listener, tmp_path: Path, pieces: tuple[bytes, ...]
) -> None:
    listener.says(*pieces)
    assert to(listener.url, tmp_path).hand_over(TEXT).outcome == Outcome.IN_DOUBT


def test_one_that_is_too_slow_leaves_us_in_doubt(listener: Listener, tmp_path: Path) -> None:
    listener.says(*[b"HTTP/1.1 201 C\r\n", b"A: b\r\n"] * 9, moment=0.2)
    assert to(listener.url, tmp_path).hand_over(TEXT).outcome == Outcome.IN_DOUBT


def test_without_its_secret_nobody_is_asked(listener: Listener, tmp_path: Path) -> None:
    way = to(listener.url, tmp_path)
    way.secret.unlink()
    assert way.hand_over(TEXT).outcome == Outcome.NOT_TAKEN
    assert listener.heard == []
