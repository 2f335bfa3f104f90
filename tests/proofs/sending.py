"""Sends a file about a matter as a browser does, however large, and reads the answer even where it comes early."""

import socket
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlsplit

from tests.bench.drafts import CSRF, run_inside
from tests.journeys.serving import Server

BOUNDARY = "what-stands-between"
BEFORE = (
    f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="csrfmiddlewaretoken"\r\n\r\n{CSRF}\r\n'
    f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="letter.pdf"\r\n'
    "Content-Type: application/pdf\r\n\r\n"
).encode()
AFTER = f"\r\n--{BOUNDARY}--\r\n".encode()
ANSWER_SECONDS = 120


@dataclass(frozen=True)
class Answered:
    """What came back (status 0 where nothing did), and how much had been sent by then."""

    status: int
    leads_to: str
    said: str
    sent: int


def cookie_of_a_matter(server: Server) -> str:
    """Make a matter; return the cookie that opens it."""
    program = "from tests.proofs.receipts import print_cookie; print_cookie()"
    return run_inside(server.environment, program)[-1]


def send_file(server: Server, cookie: str, pieces: Iterable[bytes], *, declared: int | None = None) -> Answered:
    """Send the pieces of one file; `declared` is its size where it is said beforehand, None where it is not."""
    line = HTTPConnection(urlsplit(server.address).netloc, timeout=ANSWER_SECONDS)
    line.putrequest("POST", "/track/matter/files/")
    line.putheader("Cookie", f"{cookie}; form={CSRF}")
    line.putheader("Content-Type", f"multipart/form-data; boundary={BOUNDARY}")
    if declared is None:
        line.putheader("Transfer-Encoding", "chunked")
    else:
        line.putheader("Content-Length", str(declared + len(BEFORE) + len(AFTER)))
    sent = 0
    try:
        line.endheaders()
        with suppress(ConnectionError, socket.timeout):
            for piece in _form(pieces):
                line.send(piece if declared is not None else b"%x\r\n%s\r\n" % (len(piece), piece))
                sent += len(piece)
            if declared is None:
                line.send(b"0\r\n\r\n")
        response = line.getresponse()
        return Answered(response.status, response.headers.get("Location", ""), response.read().decode(), sent)
    except (OSError, HTTPException):
        return Answered(0, "", "", sent)
    finally:
        line.close()


def _form(pieces: Iterable[bytes]) -> Iterator[bytes]:
    yield BEFORE
    yield from pieces
    yield AFTER
