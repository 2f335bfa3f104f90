"""Which parts of a mail are read, and which are files."""

from typing import Final

from bluelamp.channels.email.reading.charsets import decode, shown
from bluelamp.channels.email.reading.defects import Defect, Defects
from bluelamp.channels.email.reading.files import attachment_of
from bluelamp.channels.email.reading.flowed import unflowed
from bluelamp.channels.email.reading.hypertext import charset_inside, clean
from bluelamp.channels.email.reading.mail import Attachment
from bluelamp.channels.email.reading.parts import Part, leaves
from bluelamp.channels.email.reading.pieces import Piece
from bluelamp.channels.email.reading.transfer import unwrap
from bluelamp.channels.email.reading.uuencoded import take_out

MOST_TEXT: Final = 2_000_000  # bytes of all that is read; a file of text may be as long as it likes
MOST_PAGES: Final = 20  # of HTML; each may take a second or two
READ: Final = ("text/plain", "text/html")
Body = tuple[list[Piece], list[Attachment]]


def read_body(content: bytes, whole: Part, defects: Defects) -> Body:
    """Return what is read of a mail, and its files, each in the order in which they stand."""
    pieces: list[Piece] = []
    files: list[Attachment] = []
    room = MOST_TEXT
    for part in leaves(whole):
        inside = unwrap(content[slice(*part.body)], _encoding(part), defects)
        if not _is_read(part, whole, first=not pieces) or _is_too_much(part, pieces, defects):
            files.append(attachment_of(part, inside, defects))
            continue
        text, taken_out = take_out(inside, defects)
        files += taken_out
        pieces.append(_piece(part, _within(text, room, defects), defects))
        room -= min(room, len(text))
    return pieces, files


def _encoding(part: Part) -> str:
    """Return how a part is wrapped. Parts that hold parts or whole mails never are, whatever they say."""
    if part.kind.startswith(("multipart/", "message/")):
        return ""
    return part.headers.first("content-transfer-encoding").decode("ascii", "replace")


def _is_read(part: Part, whole: Part, *, first: bool) -> bool:
    """Say whether a part is read: text that is no file. The first with text is read even where it has a name."""
    if part.disposition.what == "attachment":
        return False
    if part is whole and part.kind.startswith("text/"):
        return True
    return part.kind in READ and (first or not part.name)


def _is_too_much(part: Part, pieces: list[Piece], defects: Defects) -> bool:
    """Say whether a part is HTML beside more of it than anyone writes."""
    too_much = part.kind == "text/html" and sum(each.html is not None for each in pieces) >= MOST_PAGES
    if too_much:
        defects.add(Defect.TOO_MANY_PARTS)
    return too_much


def _piece(part: Part, content: bytes, defects: Defects) -> Piece:
    charset = part.type.get("charset")
    if part.kind == "text/html":
        words = shown(decode(content, charset or charset_inside(content), defects), defects)
        text, html = clean(words, defects)
        return Piece(text, html, part.alternative)
    words = shown(decode(content, charset, defects), defects)
    if part.type.get("format").lower() == "flowed":
        words = unflowed(words, delete_space=part.type.get("delsp").lower() == "yes")
    return Piece(words, None, part.alternative)


def _within(text: bytes, room: int, defects: Defects) -> bytes:
    if len(text) > room:
        defects.add(Defect.TEXT_CUT)
    return text[:room]
