"""What a file is, by its own first and last bytes; its name and what the browser says of it prove nothing."""

from typing import IO, Final

import puremagic
import structlog

from bluelamp.foundation.files.rules import BY_NAME, KINDS, Kind, ending_of

log = structlog.get_logger(__name__)
HEAD: Final = 64 * 1024
TEXT: Final = "text/plain"
ZIP: Final = b"PK\x03\x04"
NAME_LENGTH: Final = slice(26, 28)
NAME_START: Final = 30
BY_ENDING: Final = {ending: kind for kind in KINDS for ending in kind.endings}
BY_CALLED: Final = {called: kind for kind in KINDS for called in (kind.name, *kind.also)}
# Boxes of the ISO base media format, bytes 4 to 12, say which of its many kinds a file is.
BRANDS: Final = {
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"hevc": "image/heic",
    b"mif1": "image/heic",
    b"qt  ": "video/quicktime",
    b"M4A ": "audio/mp4",
    b"3gp": "video/3gpp",
    b"3g2": "video/3gpp",
}


def kind_of(source: IO[bytes], *, name: str) -> Kind | None:
    """Return which kind an open file is, None where it is none we know; the name only tells a text from no text."""
    source.seek(0)
    head = source.read(HEAD)
    return _of_known_form(head) or _by_magic(source) or _text(head, name)


def _of_known_form(head: bytes) -> Kind | None:
    """Tell apart what one magic number stands for: media by their brand, and what is kept inside a zip."""
    if head[4:8] == b"ftyp":
        brand = head[8:12]
        return BY_NAME[BRANDS.get(brand) or BRANDS.get(brand[:3], "video/mp4")]
    if not head.startswith(ZIP):
        return None
    first = head[NAME_START : NAME_START + int.from_bytes(head[NAME_LENGTH], "little")]
    if first in (b"[Content_Types].xml", b"_rels/.rels"):
        return BY_NAME["application/vnd.openxmlformats-officedocument"]
    if head[NAME_START:].startswith(b"mimetypeapplication/vnd.oasis.opendocument."):
        return BY_NAME["application/vnd.oasis.opendocument"]
    return BY_NAME["application/zip"]


def _by_magic(source: IO[bytes]) -> Kind | None:
    source.seek(0)
    try:
        matches = puremagic.magic_stream(source)
    except (puremagic.PureError, ValueError):
        return None
    found = (BY_CALLED.get(match.mime_type) or BY_ENDING.get(match.extension.lstrip(".")) for match in matches)
    return next((kind for kind in found if kind and kind.name != TEXT), None)


def _text(head: bytes, name: str) -> Kind | None:
    """Return the kind of plain text where a file is called so, and begins with letters and nothing else."""
    if ending_of(name) not in BY_NAME[TEXT].endings:
        return None
    try:
        words = head.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if len(head) - error.start > 3 or len(head) < HEAD:
            return None
        words = head[: error.start].decode("utf-8-sig")
    return None if any(letter < " " and letter not in "\t\n\r\f" for letter in words) else BY_NAME[TEXT]
