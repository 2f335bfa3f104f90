"""What goes to GOV.UK Notify and what its answers mean, over a real line."""

import base64
import hmac
import json
from pathlib import Path
from typing import Any

import pytest

from bluelamp.foundation.clock import now
from bluelamp.foundation.lines.address import read_address
from bluelamp.foundation.lines.outcome import Outcome
from bluelamp.gateways.sms.adapter import Answer, Text
from bluelamp.gateways.sms.notify import Notify
from bluelamp.gateways.sms.tests.providing import NOTIFY_TOOK, a_secret, answers, notify_fails
from tests.listening import Listener
from tests.needs import once

pytestmark = once
NAME = "019a0000-0000-7000-8000-000000000001"
TEXT = Text(to="+447700900123", words="Diolch, ŷ", name=NAME, told_at="https://us.example/told/abc/")
SERVICE, SECRET = "26785a09-ab16-4eb0-8407-a37497a57506", "3d844edf-8d35-48ac-975b-e847b4f122b0"


def to(url: str, folder: Path, sender: str = "") -> Notify:
    address = read_address(url)
    assert address is not None
    return Notify(address, a_secret(folder), "f33517ff", sender, seconds=0.4)


def test_it_is_handed_over_as_they_ask_for_it(listener: Listener, tmp_path: Path) -> None:
    answers(listener, 201, NOTIFY_TOOK)
    assert to(listener.url, tmp_path, "8e222534").hand_over(TEXT) == Answer(Outcome.TAKEN, NOTIFY_TOOK["id"])
    (heard,) = listener.heard
    assert heard.path == "/hook/v2/notifications/sms"
    assert json.loads(heard.body) == {
        "phone_number": "+447700900123",
        "template_id": "f33517ff",
        "personalisation": {"words": "Diolch, ŷ"},
        "reference": NAME,
        "sms_sender_id": "8e222534",
    }
    bearer = heard.headers["Authorization"].removeprefix("Bearer ")
    signed, _dot, signature = bearer.rpartition(".")
    head, said = (json.loads(base64.urlsafe_b64decode(part + "==")) for part in signed.split("."))
    assert (head, said) == ({"typ": "JWT", "alg": "HS256"}, {"iss": SERVICE, "iat": int(now().timestamp())})
    made = hmac.new(SECRET.encode(), signed.encode(), "sha256").digest()
    assert base64.urlsafe_b64decode(signature + "==") == made


@pytest.mark.parametrize(
    ("status", "said", "outcome"),
    [
        (201, {"reference": NAME}, Outcome.IN_DOUBT),
        (200, b"null", Outcome.IN_DOUBT),
        (400, notify_fails(400, "ValidationError", "phone_number Too many digits"), Outcome.REFUSED),
        (400, notify_fails(400, "BadRequestError", "Template not found"), Outcome.NOT_TAKEN),
        (400, {"errors": "all"}, Outcome.NOT_TAKEN),
        (403, notify_fails(403, "AuthError", "Error: Your system clock must be accurate"), Outcome.NOT_TAKEN),
        (429, notify_fails(429, "TooManyRequestsError", "Exceeded send limits"), Outcome.NOT_TAKEN),
        (500, notify_fails(500, "Exception", "Internal server error"), Outcome.IN_DOUBT),
    ],
)
def test_only_what_is_certain_is_taken_for_certain(
    listener: Listener, tmp_path: Path, status: int, said: Any, outcome: Outcome
) -> None:
    answers(listener, status, said)
    assert to(listener.url, tmp_path).hand_over(TEXT).outcome == outcome
