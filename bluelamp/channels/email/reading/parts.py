"""A mail taken apart into its parts, without recursion and within bounds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from bluelamp.channels.email.reading.defects import Defect, Defects
from bluelamp.channels.email.reading.headers import Headers, split_headers
from bluelamp.channels.email.reading.parameters import Told, told

MOST_PARTS: Final = 10_000
MOST_LINES: Final = 100_000  # that look like the line between two parts
MOST_LOOKED_AT: Final = 2_000_000_000  # bytes: parts in parts are each looked through
A_FILE: Final = "application/octet-stream"
KIND: Final = re.compile(r"[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+")
DELIMITER_ENDS: Final = re.compile(rb"(--)?[ \t]{0,100}(?:\r?\n|\r?\Z)")
FIRST_DELIMITER: Final = re.compile(rb"\s*--([^\r\n]{1,200})")
Span = tuple[int, int]


@dataclass
class Part:
    """One part: its headers, and where in the whole its body lies. One with parts inside has no body of its own."""

    headers: Headers
    kind: str
    type: Told
    disposition: Told
    body: Span
    alternative: int | None  # which choice between ways of saying the same it stands in
    parts: list["Part"] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Return the name of the file that it says it is."""
        return self.disposition.get("filename") or self.type.get("name")


class Taking:
    """Takes one mail apart, and keeps count."""

    def __init__(self, content: bytes, defects: Defects) -> None:
        self.content = content
        self.defects = defects
        self.looked_at = self.lines = self.made = 0

    def apart(self) -> Part:
        """Return the whole as one part with all others inside."""
        whole = self._part((0, len(self.content)), "text/plain", None, unreadable="text/plain")
        waiting = [whole]
        while waiting:
            part = waiting.pop()
            if part.kind.startswith("multipart/"):
                part.parts = self._inside(part)
                waiting += part.parts
        return whole

    def _part(self, span: Span, otherwise: str, alternative: int | None, *, unreadable: str = A_FILE) -> Part:
        headers, body = split_headers(self.content, *span, self.defects)
        said = told(headers.first("content-type"), self.defects)
        disposition = told(headers.first("content-disposition"), self.defects)
        kind = self._kind(said.what, otherwise, unreadable)
        self.made += 1
        if kind == "multipart/alternative":
            alternative = self.made
        return Part(headers, kind, said, disposition, (body, span[1]), alternative)

    def _kind(self, said: str, otherwise: str, unreadable: str) -> str:
        kind = said.replace(" ", "")
        if not kind:
            return otherwise
        if KIND.fullmatch(kind):
            return kind
        if kind.startswith("text"):
            return "text/plain"
        self.defects.add(Defect.UNKNOWN_TYPE)
        return unreadable

    def _inside(self, part: Part) -> list[Part]:
        boundary = part.type.get("boundary").rstrip().encode("utf-8", "replace") or self._guessed(part.body)
        spans = list(self._between(boundary, *part.body)) if boundary else []
        if not spans:
            if self.content[slice(*part.body)].strip():
                self.defects.add(Defect.NO_BOUNDARY)
            part.kind = "text/plain"
        otherwise = "message/rfc822" if part.kind == "multipart/digest" else "text/plain"
        return [self._part(span, otherwise, part.alternative) for span in spans]

    def _guessed(self, body: Span) -> bytes:
        """Return what the first line that begins with two hyphens says, where no header says it."""
        found = FIRST_DELIMITER.match(self.content, *body)
        return found[1].rstrip() if found else b""

    def _between(self, boundary: bytes, start: int, end: int) -> Iterator[Span]:
        """Yield what lies between the lines with the boundary, without the line end that belongs to such a line."""
        begun: int | None = None
        for place, after, last in self._delimiters(b"--" + boundary, start, end):
            if begun is not None:
                yield begun, max(begun, place - _line_end(self.content, begun, place))
            begun = None if last else after
            if last or self.made >= MOST_PARTS:
                break
        if begun is not None:
            self.defects.add(Defect.NO_LAST_BOUNDARY if self.made < MOST_PARTS else Defect.TOO_MANY_PARTS)
            yield begun, end

    def _delimiters(self, line: bytes, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
        """Yield where each line between parts is, where it ends, and whether it says that it is the last."""
        self.looked_at += end - start
        place = start
        while (place := self.content.find(line, place, end)) >= 0:
            self.lines += 1
            if self.lines > MOST_LINES or self.looked_at > MOST_LOOKED_AT:
                self.defects.add(Defect.TOO_MANY_PARTS)
                return
            ends = DELIMITER_ENDS.match(self.content, place + len(line), end)
            if ends and (place == start or self.content[place - 1 : place] == b"\n"):
                yield place, ends.end(), ends[1] is not None
            place += len(line)


def _line_end(content: bytes, start: int, place: int) -> int:
    """Return how many bytes of a line end stand right before `place`."""
    before = content[max(start, place - 2) : place]
    return 2 if before.endswith(b"\r\n") else int(before.endswith(b"\n"))


def leaves(whole: Part) -> Iterator[Part]:
    """Yield the parts that have no parts inside, in the order in which they stand."""
    waiting = [whole]
    while waiting:
        part = waiting.pop()
        if part.parts:
            waiting += reversed(part.parts)
        else:
            yield part
