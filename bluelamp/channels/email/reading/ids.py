"""The ids by which mails name themselves and each other."""

import re
from typing import Final

ID: Final = re.compile(rb"<([^<>\s]{1,500})>")
BARE: Final = re.compile(rb"[^\s<>,;]{1,500}@[^\s<>,;]{1,500}")
UNSEEN: Final = bytes(set(range(32)) - set(b"\t\r\n")) + b"\x7f"
MOST: Final = 1_000


def message_ids(value: bytes) -> tuple[str, ...]:
    """Return the ids in a header, each once and in their angle brackets, at most 1,000. Bare ids are taken too."""
    value = value.translate(None, UNSEEN)
    found = ID.findall(value) or BARE.findall(value[:10_000])
    ids = dict.fromkeys(f"<{each.decode('utf-8', 'replace')}>" for each in found)
    return tuple(ids)[:MOST]
