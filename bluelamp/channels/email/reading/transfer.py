"""Bytes as they were before they were wrapped for the way."""

import binascii
import re
from typing import Final

from bluelamp.channels.email.reading.defects import Defect, Defects

NOT_BASE64: Final = bytes(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))
AS_IT_IS: Final = {"", "7bit", "8bit", "8bits", "binary", "none"}
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
