"""The lines above a mail, or above a part of one."""

import re
from dataclasses import dataclass, field
from typing import Final

from bluelamp.channels.email.reading.defects import Defect, Defects

LINE: Final = re.compile(rb"[!-9;-~]+[ \t]*:")
BLANK: Final = re.compile(rb"\n\r?\n")
MOST_LINES: Final = 50_000
LONGEST: Final = 2_000_000


@dataclass
class Headers:
    """Names in lower case with their bytes, unfolded, in the order in which they stand."""

    lines: list[tuple[str, bytes]] = field(default_factory=list)

    def first(self, name: str) -> bytes:
        """Return the first of a name, or nothing."""
        return next((value for each, value in self.lines if each == name), b"")

    def all(self, name: str) -> list[bytes]:
        """Return all of a name."""
        return [value for each, value in self.lines if each == name]

    def has(self, *names: str) -> bool:
        """Say whether any of these names is there."""
        return any(each in names for each, _ in self.lines)


def split_headers(content: bytes, start: int, end: int, defects: Defects) -> tuple[Headers, int]:
    """Return the headers at `start`, and where the body begins, at the latest at `end`.

    A line that is no header is left out where headers go on after it; otherwise the body begins with it.
    """
    found: list[tuple[str, list[bytes]]] = []
    place = start
    for _ in range(MOST_LINES):
        if place >= end:
            return _unfolded(found), end
        line, after = _line(content, place, end)
        if not line:
            return _unfolded(found), after
        if line[:1] in b" \t" and found:
            found[-1][1].append(line)
        elif named := LINE.match(line):
            found.append((named[0][:-1].strip().decode("ascii").lower(), [line[named.end() :]]))
        else:
            defects.add(Defect.BROKEN_HEADER)
            if not _go_on(content, after, end):
                return _unfolded(found), place
        place = after
    defects.add(Defect.TOO_MANY_HEADERS)
    blank = BLANK.search(content, place, end)
    return _unfolded(found), blank.end() if blank else end


def _go_on(content: bytes, start: int, end: int) -> bool:
    """Say whether one of the next two lines is a header."""
    line, after = _line(content, start, end)
    return bool(LINE.match(line) or (line and LINE.match(_line(content, after, end)[0])))


def _line(content: bytes, start: int, end: int) -> tuple[bytes, int]:
    """Return one line without its end, and where the next begins."""
    stop = content.find(b"\n", start, end)
    after = end if stop < 0 else stop + 1
    return content[start:after].rstrip(b"\r\n"), after


def _unfolded(found: list[tuple[str, list[bytes]]]) -> Headers:
    return Headers([(name, b"".join(lines)[:LONGEST].strip()) for name, lines in found])
