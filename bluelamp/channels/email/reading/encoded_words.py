"""Headers as people read them: `=?utf-8?q?Caf=C3=A9?=` is “Café”."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from bluelamp.channels.email.reading.charsets import decode, shown
from bluelamp.channels.email.reading.defects import Defects
from bluelamp.channels.email.reading.transfer import from_base64, from_quoted_printable

WORD: Final = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=")
Piece = tuple[str, bytes]  # a charset, and what is written in it


def header_text(value: bytes, defects: Defects) -> str:
    """Return a header in words, on one line. Bytes that say no charset are read as most programs write."""
    return words(raw_text(value, defects), defects)


def raw_text(value: bytes, defects: Defects) -> str:
    """Return a header as it stands, with its encoded words."""
    return " ".join(shown(decode(value, "", defects), defects).splitlines()).replace("\t", " ").strip()


def words(text: str, defects: Defects) -> str:
    """Return text with its encoded words in plain. Neighbours are read together, as some cut letters in two."""
    if "=?" not in text:
        return text
    decoded = "".join(
        decode(b"".join(content for _, content in run), charset, defects) if charset else "".join(map(_plain, run))
        for charset, run in ((charset, list(run)) for charset, run in groupby(_pieces(text), key=lambda each: each[0]))
    )
    return " ".join(shown(decoded, defects).splitlines()).strip()


def _pieces(text: str) -> Iterator[Piece]:
    end = 0
    for found in WORD.finditer(text):
        between = text[end : found.start()]
        if between.strip() or not end:
            yield "", between.encode("utf-8", "replace")
        yield found[1].partition("*")[0].lower(), _content(found[2], found[3])
        end = found.end()
    yield "", text[end:].encode("utf-8", "replace")


def _plain(piece: Piece) -> str:
    return piece[1].decode("utf-8")


def _content(encoding: str, written: str) -> bytes:
    content = written.encode("utf-8", "replace")
    if encoding in "bB":
        return from_base64(content)[0]
    return from_quoted_printable(content.replace(b"_", b"=20").replace(b" ", b"=20"))
