"""Bytes as they were before they were wrapped for the way."""

import binascii
import re
from typing import Final

from bluelamp.channels.email.reading.defects import Defect, Defects

NOT_BASE64: Final = bytes(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))
AS_IT_IS: Final = {"", "7bit", "8bit", "8bits", "binary", "none"}
UUENCODE: Final = {"xuuencode", "uuencode", "xuue", "uue"}
FIRST_LINE: Final = re.compile(rb"\A\s{0,100}begin [0-7]{3,4}[^\r\n]{0,300}\r?\n")
LETTERS: Final = re.compile(r"[^a-z0-9]")


def unwrap(content: bytes, encoding: str, defects: Defects) -> bytes:
    """Return what was wrapped. An encoding that nobody knows is taken for none."""
    kind = LETTERS.sub("", encoding.lower().partition(";")[0])
    if kind == "base64":
        unwrapped, rest = from_base64(content)
        if rest:
            defects.add(Defect.BROKEN_BASE64)
        return unwrapped
    if kind == "quotedprintable":
        return from_quoted_printable(content)
    if kind in UUENCODE and (lines := FIRST_LINE.sub(b"", content, count=1)) != content:
        return from_uuencode(lines, defects)
    if kind not in AS_IT_IS:
        defects.add(Defect.UNKNOWN_ENCODING)
    return content


def from_base64(content: bytes) -> tuple[bytes, bytes]:
    """Return what was wrapped, and what stood after its end. Lines that are cut and strange bytes are forgiven."""
    wrapped, padding, rest = content.partition(b"=")
    letters = wrapped.translate(None, NOT_BASE64)
    letters = letters[: len(letters) - (len(letters) % 4 == 1)]
    after = rest.lstrip(b"= \t\r\n") if padding else b""
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4)), after


def from_quoted_printable(content: bytes) -> bytes:
    """Return what was wrapped. What is no code stays as it stands."""
    return binascii.a2b_qp(content)


def from_uuencode(lines: bytes, defects: Defects) -> bytes:
    """Return what was wrapped in these lines, up to the one that ends it or cannot be read."""
    unwrapped = []
    for line in lines.splitlines():
        if line == b"end":
            break
        try:
            unwrapped.append(binascii.a2b_uu(line))
        except binascii.Error:
            defects.add(Defect.BROKEN_UUENCODE)
            break
    return b"".join(unwrapped)
