"""Parts that are files."""

import re
from typing import Final

from bluelamp.channels.email.reading.defects import Defect, Defects
from bluelamp.channels.email.reading.encoded_words import header_text
from bluelamp.channels.email.reading.mail import Attachment
from bluelamp.channels.email.reading.parts import Part

FOLDERS: Final = re.compile(r".*[/\\]", re.DOTALL)
# What nobody sees in a name, above all what turns “gpj.exe” into “exe.jpg”.
UNSEEN: Final = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
LONGEST: Final = 255


def attachment_of(part: Part, content: bytes, defects: Defects) -> Attachment:
    """Return a part as a file. A mail inside a mail is one file too."""
    name = part.name or _location(part, defects)
    if part.kind == "application/ms-tnef" or name.lower() == "winmail.dat":
        defects.add(Defect.WINMAIL)
    return Attachment(plain_name(name), part.kind, content)


def plain_name(name: str) -> str:
    """Return a name without folders and without what nobody sees."""
    return UNSEEN.sub("", FOLDERS.sub("", name)).strip(" .")[-LONGEST:]


def _location(part: Part, defects: Defects) -> str:
    location = header_text(part.headers.first("content-location"), defects)
    return "" if "?" in location else location
