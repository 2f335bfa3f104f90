"""Sends files that were made to break programs by every way that files come in, and looks what is kept of each."""

import base64
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from hashlib import sha256
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit
from uuid import uuid4

from tests.bench.drafts import CSRF, run_inside
from tests.bench.figures import Figure
from tests.journeys.serving import Server
from tests.needs import ROOT
from tests.proofs.cut_uploads import PIECE
from tests.proofs.ground import Ground
from tests.proofs.memory import watched
from tests.proofs.telling import none_of, tell

HOSTILE: Final = ROOT.parent / "shared/data/evidence"
USUAL_COUNT: Final = 10_000  # more than there are: all of them
TO_ONE_PLACE: Final = 90  # by each of two doors, and a place takes 200
TOO_LONG_SECONDS: Final = 30.0  # a picture that does not open is given up after 20
ANSWER_SECONDS: Final = 120
MEBIBYTE: Final = 1024 * 1024
BOUNDARY: Final = "what-stands-between"
MAKE_KEY: Final = "from tests.bench.api_inside import print_key; print_key()"
MOST_TOLD: Final = 20


@dataclass(frozen=True)
class Asked:
    """A request."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes = b""


@dataclass
class Sending:
    """All that is sent to one server, and what came of it."""

    address: str
    count: int = 0
    taken: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)
    hangs: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def send(self, door: "Door", files: Sequence[Path]) -> None:
        """Send files by one door, one after the other."""
        for path in files:
            content, begun = path.read_bytes(), time.monotonic()
            try:
                is_taken = door(self, path.name, content)
            except (OSError, HTTPException, Unanswered) as error:
                self.errors.append(f"{error!r} for {path}")
                continue
            if time.monotonic() - begun > TOO_LONG_SECONDS:
                self.hangs.append(f"{time.monotonic() - begun:.1f} s for {path}")
            self.count += 1
            if is_taken:
                self.taken[sha256(content).hexdigest()] += 1
            elif content and is_taken is not None:
                self.refused.append(str(path))

    def ask(self, asked: Asked) -> tuple[int, str]:
        """Send a request; return the status and where it leads. Raises `Unanswered` for an error of ours."""
        with closing(HTTPConnection(urlsplit(self.address).netloc, timeout=ANSWER_SECONDS)) as line:
            line.request(asked.method, asked.path, asked.body, asked.headers)
            response = line.getresponse()
            response.read()
        if response.status >= 500:
            raise Unanswered(response.status)
        return response.status, response.headers.get("Location", "")


class Unanswered(Exception):
    """The server failed."""


# Sends one file; says whether it was taken, None where nothing is ever kept.
Door = Callable[[Sending, str, bytes], bool | None]


def prove(ground: Ground, count: int) -> Iterator[Figure]:
    """Send so many of the files, evenly picked, by each door, and compare what is on record with what was taken."""
    every = sorted(path for path in HOSTILE.rglob("*") if path.is_file())
    files = every[:: max(len(every) // count, 1)]
    parts = [files[at : at + TO_ONE_PLACE] for at in range(0, len(files), TO_ONE_PLACE)]
    (key,) = run_inside(ground.server.environment, MAKE_KEY)
    with ground.served() as server:
        assert server.process is not None
        sending = Sending(server.address)
        with watched(server.process.pid) as watch:
            for doors, part in zip(_places(server, len(parts)), parts, strict=True):
                for door in doors:
                    sending.send(door, part)
            sending.send(_to_the_api(key), files)
    kept = set(run_inside(server.environment, "from tests.proofs.open_doors import print_kept; print_kept()"))
    for trouble in (sending.errors + sending.hangs + sending.refused)[:MOST_TOLD]:
        print(trouble, flush=True)
    made_of = f"of {sending.count}: {len(files)} files by 5 doors, {sending.taken.total()} taken, {ground.kind}"
    yield none_of("Hostile files answered with an error of ours, or not at all", len(sending.errors), made_of)
    yield none_of("Hostile files that took over 30 s", len(sending.hangs), made_of)
    yield none_of("Hostile files refused that are not empty", len(sending.refused), made_of)
    yield none_of("Hostile files taken and lost", len(sending.taken.keys() - kept), made_of)
    most = watch.most / MEBIBYTE
    yield Figure("MiB of memory that any process took", most, made_of, 1024, more_is_better=False)


def _places(server: Server, count: int) -> Iterator[tuple[Door, ...]]:
    """Yield the doors of one draft and one matter, so many times."""
    program = f"from tests.proofs.open_doors import print_doors; print_doors({count})"
    lines = run_inside(server.environment, program)
    for line, matter in zip(lines[:count], lines[count:], strict=True):
        draft, page, visit = line.split()
        form = f"/report-file/?draft={draft}&page={page}"
        yield (
            _by_a_form(form, "films", {"add": "yes"}, visit),
            _in_pieces(f"/report/{draft}/{page}/uploads/", visit),
            _by_a_form("/track/matter/files/", "file", {}, matter),
            _in_pieces("/track/matter/uploads/", matter),
        )


def _by_a_form(path: str, name: str, fields: dict[str, str], cookie: str) -> Door:
    """Return a door for browsers without a script."""

    def send(sending: Sending, called: str, content: bytes) -> bool:
        told = fields | {"csrfmiddlewaretoken": CSRF, "file_id": str(uuid4()), "attachment_id": str(uuid4())}
        parts = [f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{told[key]}\r\n' for key in told]
        head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"; filename="{called}"\r\n\r\n'
        body = "".join([*parts, head]).encode() + content + f"\r\n--{BOUNDARY}--\r\n".encode()
        headers = {"Cookie": f"{cookie}; form={CSRF}", "Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
        return sending.ask(Asked("POST", path, headers, body))[0] == 302

    return send


def _in_pieces(path: str, cookie: str) -> Door:
    """Return a door for browsers with a script, which send by tus."""
    usual = {"Cookie": f"{cookie}; form={CSRF}", "X-CSRFToken": CSRF, "Tus-Resumable": "1.0.0"}

    def send(sending: Sending, called: str, content: bytes) -> bool:
        name = base64.b64encode(called.encode()).decode()
        begun = usual | {"Upload-Length": str(len(content)), "Upload-Metadata": f"filename {name}"}
        status, place = sending.ask(Asked("POST", path, begun))
        for offset in range(0, len(content) if status == 201 else 0, PIECE):
            piece = usual | {"Content-Type": "application/offset+octet-stream", "Upload-Offset": str(offset)}
            status, _nowhere = sending.ask(Asked("PATCH", place, piece, content[offset : offset + PIECE]))
        return status == 204

    return send


def _to_the_api(key: str) -> Door:
    """Return the door of partners, which takes no files and must refuse each in words."""

    def send(sending: Sending, called: str, content: bytes) -> None:
        headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
        status, _nowhere = sending.ask(
            Asked("POST", "/api/v1/reports", headers | {"Idempotency-Key": f"hostile-{uuid4()}"}, content)
        )
        if status not in (400, 413, 422):
            raise Unanswered(status)

    return send


if __name__ == "__main__":
    sys.exit(tell(prove, USUAL_COUNT))
