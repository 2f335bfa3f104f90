"""Asking ClamAV's daemon about a content, through its socket: INSTREAM, in pieces, with one answer at the end."""

import socket
import struct
from collections.abc import Iterable
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from django.conf import settings

from bluelamp.foundation.files.verdicts import Said, Verdict, said_in

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE_SECONDS: Final = 60  # with each piece
ANSWER_WITHIN_SECONDS: Final = 150  # clamd gives up on a file itself after two minutes, as it ships
LONGEST_ANSWER: Final = 4096
UNIX: Final = "unix"
TCP: Final = "tcp"


class ScannerAway(Exception):
    """The scanner cannot be reached, broke off, or answered what we do not understand: it said nothing of the file."""


class ScannerNotSetRight(Exception):
    """The setting names no scanner; the text says what to do."""

    def __str__(self) -> str:
        return (
            "BLUELAMP_CLAMAV is neither like unix:/run/clamav/clamd.ctl nor like tcp://127.0.0.1:3310. "
            "Name the socket of clamd in one of these ways, or take the setting away."
        )


def is_configured() -> bool:
    """Say whether files are scanned here."""
    return bool(settings.CLAMAV)


def scan(pieces: Iterable[bytes]) -> Said:
    """Return what clamd says of a content; raise `ScannerAway` in every doubt, and what reading the pieces raises."""
    with _line() as line:
        cut = _send(line, pieces)
        answer = _answer(line)
    said = said_in(answer)
    if said is None or (cut and not said.refuses):
        raise ScannerAway(answer[:100].decode(errors="replace") or "no answer")
    return said


def is_there() -> bool:
    """Say whether clamd answers at all."""
    try:
        return scan([b"Is anybody there?"]).verdict == Verdict.CLEAN
    except ScannerAway:
        return False


def _send(line: socket.socket, pieces: Iterable[bytes]) -> bool:
    """Send all pieces; return whether clamd stopped taking them, of which its answer says why."""
    try:
        line.sendall(b"zINSTREAM\0")
    except OSError as error:
        raise ScannerAway(str(error)) from error
    for piece in pieces:
        try:
            line.sendall(struct.pack(">I", len(piece)) + piece)
        except (BrokenPipeError, ConnectionResetError):
            return True
        except OSError as error:
            raise ScannerAway(str(error)) from error
    with suppress(OSError):
        line.sendall(struct.pack(">I", 0))
    return False


def _answer(line: socket.socket) -> bytes:
    """Return what clamd says up to its end; what came before it broke off is no answer."""
    line.settimeout(ANSWER_WITHIN_SECONDS)
    answer = b""
    try:
        while not answer.endswith(b"\0") and len(answer) < LONGEST_ANSWER:
            more = line.recv(LONGEST_ANSWER)
            if not more:
                break
            answer += more
    except OSError as error:
        raise ScannerAway(str(error)) from error
    return answer


@contextmanager
def _line() -> "Iterator[socket.socket]":
    """Open a line to the scanner that the settings name. Raises `ScannerAway` and `ScannerNotSetRight`."""
    family, address = place_of(settings.CLAMAV)
    with socket.socket(family, socket.SOCK_STREAM) as line:
        line.settimeout(PATIENCE_SECONDS)
        try:
            line.connect(address)
        except OSError as error:
            raise ScannerAway(str(error)) from error
        yield line


def place_of(setting: str) -> tuple[socket.AddressFamily, str | tuple[str, int]]:
    """Return where a setting says that clamd listens. Raises `ScannerNotSetRight`."""
    try:
        parts = urlsplit(setting)
        if parts.scheme == UNIX and parts.path.startswith("/") and not parts.netloc:
            return socket.AF_UNIX, parts.path
        if parts.scheme == TCP and parts.hostname and parts.port and not parts.path.strip("/"):
            return socket.AF_INET, (parts.hostname, parts.port)
    except ValueError as error:
        raise ScannerNotSetRight from error
    raise ScannerNotSetRight
