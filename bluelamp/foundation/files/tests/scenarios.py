"""Files that people send, for tests to begin with."""

import io
from hashlib import sha256
from typing import Any, Final

from PIL import ExifTags, Image

from bluelamp.foundation.files.actions import keep_file
from bluelamp.foundation.files.intake import TakenIn, take_in
from bluelamp.foundation.files.models import File
from bluelamp.foundation.files.spool import spooled
from bluelamp.foundation.ledger.actor import Actor

KEEPER: Final = Actor.public("files.keep")
PDF: Final = b"%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n"


def a_photo(*, width: int = 40, height: int = 20, form: str = "JPEG", **saved: Any) -> bytes:
    """A small picture, red on its left half and blue on its right, taken at a place and turned on its side."""
    picture = Image.new("RGB", (width, height), "blue")
    picture.paste("red", (0, 0, width // 2, height))
    out = io.BytesIO()
    picture.save(out, form, **({"exif": where_it_was_taken()} | saved))
    return out.getvalue()


def where_it_was_taken() -> Image.Exif:
    """What a phone writes into a picture: that it is to be turned, whose phone it was, and where it stood."""
    told = Image.Exif()
    told[ExifTags.Base.Orientation] = 6
    told[ExifTags.Base.Artist] = "Sam Okafor"
    told.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (51.0, 30.0, 0.0)
    return told


def taken(content: bytes = PDF, *, name: str = "letter.pdf", claimed: str = "") -> TakenIn:
    """Take a file in."""
    with spooled() as source:
        source.write(content)
        return take_in(source, name=name, claimed=claimed)


def a_file(content: bytes = PDF, *, name: str = "letter.pdf", claimed: str = "") -> File:
    """Take a file in and put it on record."""
    return keep_file(by=KEEPER, taken=taken(content, name=name, claimed=claimed))


def digest(content: bytes) -> str:
    """Return the SHA-256 of a content."""
    return sha256(content).hexdigest()
