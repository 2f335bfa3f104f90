"""What goes to the records system and what comes back, over a real line, well or badly."""

import json
from pathlib import Path

import pytest

from bluelamp.foundation.lines.address import read_address
from bluelamp.gateways.records.adapter import Answer, Held, NotThere, Refused, Sheet, Unknown, Why
from bluelamp.gateways.records.json_over_http import MOST_READ, JsonOverHttp
from tests.listening import Listener
from tests.needs import once
from tests.ports import free_port

pytestmark = once
SHEET = Sheet("K7M-2QX", 3, {"grade": 2, "person": {"name": "Zoë Okafor"}})
BODY = json.dumps({"reference": "K7M-2QX", "number": "OCC/1", "version": 3}).encode()


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A file with a secret."""
    path = tmp_path / "secret"
    path.write_text("tell nobody\n")
    return path


def to(url: str, secret: Path, trusts: Path | None = None) -> JsonOverHttp:
    """Return the way to an address."""
    address = read_address(url)
    assert address is not None
    return JsonOverHttp(address, secret, trusts, seconds=0.4)


def answer(status: str = "200 OK", body: bytes = BODY, *more: bytes) -> bytes:
    """Return a whole answer."""
    lines = [f"HTTP/1.1 {status}".encode(), b"Content-Length: %d" % len(body), *more, b"", body]
    return b"\r\n".join(lines)


def created(listener: Listener, secret: Path, *pieces: bytes, moment: float = 0.0) -> Answer:
    """Have a record made by a system that answers so."""
    listener.says(*pieces, moment=moment)
    return to(listener.url, secret).create(SHEET)


def test_a_report_arrives_under_its_reference_with_its_version_and_our_secret(listener: Listener, secret: Path) -> None:
    assert created(listener, secret, answer()) == Held("OCC/1", 3)
    (heard,) = listener.heard
    assert heard.path == "/hook/reports"
    assert json.loads(heard.body) == {"reference": "K7M-2QX", "version": 3, **SHEET.says}
    assert (heard.headers["Authorization"], heard.headers["Idempotency-Key"]) == ("Bearer tell nobody", "K7M-2QX")


def test_a_refusal_and_a_plain_no_are_told_apart_from_doubt(listener: Listener, secret: Path) -> None:
    refusal = json.dumps({"reference": "K7M-2QX", "reason": "No offence code."}).encode()
    absent = json.dumps({"reference": "K7M-2QX", "held": False}).encode()
    assert created(listener, secret, answer("422 No", refusal)) == Refused("No offence code.")
    assert created(listener, secret, answer("404 No", absent)) == NotThere()
    assert created(listener, secret, answer("404 No", b"nothing here")) == Unknown(Why.NOT_UNDERSTOOD)


@pytest.mark.parametrize(
    ("pieces", "why"),
    [
        ([answer("500 Oops")], Why.NOT_UNDERSTOOD),
        ([answer("401 Who", b"{}")], Why.NOT_UNDERSTOOD),
        ([answer("302 Found", b"", b"Location: https://elsewhere.example/")], Why.NOT_UNDERSTOOD),
        ([answer()[:-4]], Why.NOT_WHOLE),
        ([b"HTTP/1.1 200 OK\r\n\r\n" + BODY], Why.NOT_WHOLE),
        ([b"HTTP/1.1 2"], Why.NOT_WHOLE),
        ([b"SSH-2.0-OpenSSH_9.2\r\n"], Why.NOT_WHOLE),
        ([], Why.NOT_WHOLE),
        ([answer(body=b" " * (MOST_READ + 1))], Why.TOO_LONG),
    ],
)
def test_anything_else_is_not_known(listener: Listener, secret: Path, pieces: list[bytes], why: Why) -> None:
    assert created(listener, secret, *pieces) == Unknown(why)
    assert len(listener.heard) == 1


def test_one_that_says_a_byte_at_a_time_is_cut(listener: Listener, secret: Path) -> None:
    slow = [bytes([byte]) for byte in answer()]
    assert created(listener, secret, *slow, moment=0.1) == Unknown(Why.TOO_SLOW)


def test_where_nobody_listens_or_a_name_leads_nowhere_nothing_is_known(secret: Path) -> None:
    assert to(f"http://127.0.0.1:{free_port()}", secret).look_up("K7M-2QX") == Unknown(Why.NO_LINE)
    assert to("https://records.invalid", secret).look_up("K7M-2QX") == Unknown(Why.NO_NAME)


def test_without_a_secret_that_can_be_read_nobody_is_asked(listener: Listener, tmp_path: Path) -> None:
    assert to(listener.url, tmp_path / "gone").create(SHEET) == Unknown(Why.NO_LINE)
    assert listener.heard == []


def test_whoever_answers_must_prove_who_they_are(secure: Listener, secret: Path, proof: Path) -> None:
    secure.says(answer())
    assert to(secure.url, secret).create(SHEET) == Unknown(Why.NOT_PROVEN)
    assert secure.heard == []
    assert to(secure.url, secret, proof).create(SHEET) == Held("OCC/1", 3)
