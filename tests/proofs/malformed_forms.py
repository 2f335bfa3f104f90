"""Malformed requests to the pages that anyone may open: the addresses of the access matrix, and those of a report."""

import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from typing import Any
from urllib.parse import quote_from_bytes, urlencode, urlsplit

from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from tests.bench.drafts import CSRF, run_inside
from tests.journeys.serving import Server
from tests.proofs.malformed_json import PATIENCE_SECONDS, Note, often

MOST_SHOWN = 500
FORM = "application/x-www-form-urlencoded"
KINDS = [FORM, "multipart/form-data; boundary=x", "multipart/form-data", "application/json", "text/plain; charset=\xff"]
KINDS += ["application/offset+octet-stream"]
METHODS = ["GET", "POST", "POST", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW"]
NAMED = ["Accept-Language", "Host", "Referer", "Origin", "X-Forwarded-For", "Range", "If-Modified-Since", "Accept"]
OF_UPLOADS = ["Tus-Resumable", "Upload-Length", "Upload-Offset", "Upload-Metadata", "Upload-Defer-Length"]
SHARED = ["csrfmiddlewaretoken", "code", "word", "page", "next", "language", "q"]


@dataclass(frozen=True)
class Place:
    """An address, the cookies of someone who may come there, and the names of what is asked."""

    path: str
    cookie: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Malformed:
    """A request as it is sent, byte for byte."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


def find_places(server: Server) -> list[Place]:
    """Return every place that a stranger, someone with a report begun or someone with a receipt may come to."""
    lines = run_inside(server.environment, "from tests.proofs.places import print_places; print_places()")
    return [Place(path, cookie) for path, cookie in (line.split("\t") for line in lines)]


def send_forms(server: Server, places: Sequence[Place], count: int, note: Note) -> None:
    """Send so many requests and note how each is answered."""
    asked = [Place(place.path, place.cookie, _names_at(server, place)) for place in places]

    @often(count)
    @given(malformed(asked))
    def send(request: Malformed) -> None:
        begun = time.monotonic()
        status = _status(server, request)
        note(str(request)[:MOST_SHOWN], status, time.monotonic() - begun)

    send()


@st.composite
def malformed(draw: st.DrawFn, places: Sequence[Place]) -> Malformed:
    """Draw a request to one of some places: its address, headers and body may each be anything."""
    place = draw(st.sampled_from(places))
    path = draw(st.just(place.path) | st.just(place.path) | _paths_beside(place.path))
    headers = draw(st.dictionaries(st.sampled_from(NAMED), HEADERS, max_size=2))
    headers |= draw(st.dictionaries(st.sampled_from(OF_UPLOADS), UPLOADS | HEADERS, max_size=4))
    headers |= {"Cookie": draw(st.just(place.cookie) | st.just(place.cookie) | HEADERS)}
    headers |= {"Content-Type": draw(st.just(FORM) | st.just(FORM) | st.sampled_from(KINDS))}
    return Malformed(draw(st.sampled_from(METHODS)), path, headers, draw(_bodies(place)))


HEADERS = st.text(st.characters(min_codepoint=32, max_codepoint=255, exclude_characters="\x7f"), max_size=60)
UPLOADS = st.sampled_from(["1.0.0", "0", "5", "-1", "9" * 30, "1e3", "name eA==", "name !", "name,name", "\xb2"])
STRANGE = ["", "\0", "9" * 5000, "-1", "2026-02-30", "\u0663", "\u202e", "a@b", "\ud800"]
TEXTS = st.text(max_size=30) | st.sampled_from(STRANGE)


def _paths_beside(path: str) -> st.SearchStrategy[str]:
    strange = st.binary(max_size=20).map(quote_from_bytes)
    return st.one_of(
        strange.map(lambda more: f"{path}?{more}"),
        strange.map(lambda more: f"{path}{more}/"),
        strange.map(lambda more: f"{path}?page={more}&q={more}"),
    )


def _bodies(place: Place) -> st.SearchStrategy[bytes]:
    names = st.sampled_from([*place.names, *SHARED]) | st.text(max_size=10)
    fields = st.lists(st.tuples(names, TEXTS), max_size=8)
    with_token = fields.map(lambda drawn: [*drawn, ("csrfmiddlewaretoken", CSRF)])
    forms = with_token.map(lambda drawn: urlencode(drawn, errors="surrogatepass").encode())
    return forms | forms | st.binary(max_size=300)


def _names_at(server: Server, place: Place) -> tuple[str, ...]:
    body = _answer(server, Malformed("GET", place.path, {"Cookie": place.cookie}, b""))[1].decode(errors="replace")
    return tuple(sorted({str(control["name"]) for control in BeautifulSoup(body, "html.parser").select("form [name]")}))


def _status(server: Server, request: Malformed) -> int:
    try:
        return _answer(server, request)[0]
    except (OSError, HTTPException):
        return 0


def _answer(server: Server, request: Malformed) -> tuple[int, bytes]:
    line: Any = HTTPConnection(urlsplit(server.address).netloc, timeout=PATIENCE_SECONDS)
    with closing(line):
        line.request(request.method, request.path, request.body, request.headers)
        response = line.getresponse()
        return response.status, response.read()
