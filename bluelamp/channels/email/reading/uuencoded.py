"""Files that stand in the text itself, as they did before mails had parts."""

import binascii
import re
from collections.abc import Iterator
from typing import Final

from bluelamp.channels.email.reading.defects import Defect, Defects
from bluelamp.channels.email.reading.files import plain_name
from bluelamp.channels.email.reading.mail import Attachment

BEGIN: Final = re.compile(rb"^begin [0-7]{3,4} ([^\r\n]{1,255}?)[ \t]*\r?\n", re.MULTILINE)
END: Final = re.compile(rb"^(?:[`  ]?\r?\n)?end[ \t]*\r?$", re.MULTILINE)


def take_out(text: bytes, defects: Defects) -> tuple[bytes, list[Attachment]]:
    """Return the text without such files, and the files. One that has no end, or is cut, stays in the text."""
    kept: list[bytes] = []
    files: list[Attachment] = []
    place = 0
    for begin, end, after in _blocks(text):
        content = _content(text[begin.end() : end])
        if content is None:
            defects.add(Defect.BROKEN_UUENCODE)
            continue
        kept.append(text[place : begin.start()])
        files.append(Attachment(plain_name(begin[1].decode("utf-8", "replace")), "application/octet-stream", content))
        place = after
    return b"".join([*kept, text[place:]]), files


def _blocks(text: bytes) -> Iterator[tuple[re.Match[bytes], int, int]]:
    place = 0
    while begin := BEGIN.search(text, place):
        end = END.search(text, begin.end() - 1)
        if end is None:
            return
        yield begin, end.start(), end.end()
        place = end.end()


def _content(lines: bytes) -> bytes | None:
    try:
        return b"".join(binascii.a2b_uu(line) for line in lines.splitlines() if line)
    except binascii.Error:
        return None
