"""Sends a file piece by piece over a line that is cut again and again, to a server that is killed once on the way."""

import base64
import random
import sys
from collections.abc import Iterator
from contextlib import suppress
from email.message import Message
from hashlib import sha256
from http.client import HTTPConnection, HTTPResponse
from typing import Final
from urllib.parse import urlsplit

from tests.bench.drafts import CSRF, run_inside
from tests.bench.figures import Figure
from tests.journeys.serving import Server
from tests.proofs.ground import Ground
from tests.proofs.sending import cookie_of_a_matter
from tests.proofs.telling import none_of, tell

MEBIBYTE: Final = 1024 * 1024
PIECE: Final = 512 * 1024  # what our own script sends at a time
USUAL_COUNT: Final = 100
CUTS: Final = 20
SEED: Final = 20261126
ANSWER_SECONDS: Final = 15 * 60  # as long as our own script waits with the last piece


def prove(ground: Ground, mebibytes: int) -> Iterator[Figure]:
    """Send so many MiB with twenty cuts in the middle of a piece and one kill; compare what is kept, byte by byte."""
    chance = random.Random(SEED)
    content = b"".join(chance.randbytes(MEBIBYTE) for _each in range(mebibytes))
    with ground.served() as server:
        sending = Sending(server, cookie_of_a_matter(server), content)
        sending.send(cuts=_places(chance, len(content)))
        kept = run_inside(server.environment, "from tests.proofs.kept_files import print_newest; print_newest()")[-1]
    made_of = f"{mebibytes} MiB, {CUTS} cuts, 1 kill, {ground.kind}"
    yield none_of("Files that are not what was sent", int(kept != sha256(content).hexdigest()), made_of)
    yield none_of("Offsets said that were beyond what had been sent", sending.beyond, made_of)
    yield Figure("Pieces sent again", sending.again, made_of, CUTS + 1, more_is_better=False)
    yield none_of("Files left where they arrive", len(list((ground.folder / "arriving").iterdir())), made_of)


def _places(chance: random.Random, size: int) -> list[int]:
    """Return the numbers of the pieces that are cut; the server is killed at the one in the middle."""
    pieces = range(size // PIECE)
    return sorted(chance.sample(pieces, CUTS + 1) if len(pieces) > CUTS else chance.choices(pieces, k=CUTS + 1))


class Sending:
    """One file on its way: how far it is, what was sent again, and whether an answer ever claimed too much."""

    def __init__(self, server: Server, cookie: str, content: bytes) -> None:
        self._server, self._content = server, content
        self._headers = {"Cookie": f"{cookie}; form={CSRF}", "X-CSRFToken": CSRF, "Tus-Resumable": "1.0.0"}
        self.again = self.beyond = 0

    def send(self, *, cuts: list[int]) -> None:
        """Send all of it; each number in `cuts` is a piece whose first sending fails."""
        name = base64.b64encode(b"film.mp4").decode()
        begun = {"Upload-Length": str(len(self._content)), "Upload-Metadata": f"filename {name}"}
        address = str(self._ask("POST", "/track/matter/uploads/", begun)["Location"])
        offset, left = 0, sorted(cuts)
        while offset < len(self._content):
            piece = self._content[offset : offset + PIECE]
            if left and left[0] <= offset // PIECE:
                left.pop(0)
                offset = self._lose(address, offset, piece, kill=len(left) == CUTS // 2)
            else:
                offset = int(self._ask("PATCH", address, _of_a_piece(offset), piece)["Upload-Offset"])

    def _lose(self, address: str, offset: int, piece: bytes, *, kill: bool) -> int:
        """Send half a piece and hang up, or send it whole and kill the server; return how far it then says it is."""
        line = self._line()
        line.putrequest("PATCH", address)
        for header, value in (self._headers | _of_a_piece(offset) | {"Content-Length": str(len(piece))}).items():
            line.putheader(header, value)
        line.endheaders()
        with suppress(ConnectionError):
            line.send(piece if kill else piece[: len(piece) // 2])
        if kill:
            self._server.kill()
            self._server.start()
        line.close()
        said = int(self._ask("HEAD", address, {})["Upload-Offset"])
        self.again += said == offset
        self.beyond += said > (offset + len(piece) if kill else offset)
        return said

    def _ask(self, method: str, path: str, headers: dict[str, str], body: bytes | None = None) -> Message:
        line = self._line()
        try:
            line.request(method, path, body, self._headers | headers)
            response: HTTPResponse = line.getresponse()
            said = response.read()
            assert response.status in (200, 201, 204), (response.status, said)
            return response.headers
        finally:
            line.close()

    def _line(self) -> HTTPConnection:
        return HTTPConnection(urlsplit(self._server.address).netloc, timeout=ANSWER_SECONDS)


def _of_a_piece(offset: int) -> dict[str, str]:
    return {"Content-Type": "application/offset+octet-stream", "Upload-Offset": str(offset)}


if __name__ == "__main__":
    sys.exit(tell(prove, USUAL_COUNT))
