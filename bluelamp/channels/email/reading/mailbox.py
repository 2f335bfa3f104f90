"""A file that may hold several mails, as old mailboxes do."""

import re
from codecs import BOM_UTF8
from typing import Final

from bluelamp.channels.email.reading.defects import Defect, Defects

FIRST_LINE: Final = re.compile(rb"\s{0,100}From (?![ \t]*:)[^\r\n]{1,500}\r?\n")
NEXT: Final = re.compile(rb"\n\r?\nFrom \S+ [^\r\n]{10,100}\r?\n(?=[!-9;-~]+:)")


def first_of_mailbox(content: bytes, defects: Defects) -> bytes:
    """Return the first mail, without the line above it by which mailboxes part their mails, and with line feeds."""
    content = content.removeprefix(BOM_UTF8)
    if b"\n" not in content:
        content = content.replace(b"\r", b"\n")
    found = FIRST_LINE.match(content)
    if not found:
        return content.lstrip(b"\r\n")
    after = NEXT.search(content, found.end())
    if after:
        defects.add(Defect.SEVERAL_MAILS)
    return content[found.end() : after.start() + 1 if after else None]
