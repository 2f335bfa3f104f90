"""Knowing our own canaries among the mails that come in, by the address that they are sent to, before any is kept."""

import re
from typing import Final

from bluelamp.canary.actions import take_canary
from bluelamp.canary.marks import is_come_back
from bluelamp.canary.rules import Door

END_OF_HEAD: Final = re.compile(rb"\r?\n\r?\n")
SENT_TO: Final = re.compile(rb"^To:.*(?:\r?\n[ \t].*)*", re.IGNORECASE | re.MULTILINE)


def is_canary(content: bytes) -> bool:
    """Say whether a mail is a canary, and write down that it came through; one that came back did not."""
    end = END_OF_HEAD.search(content)
    sent_to = b"\n".join(SENT_TO.findall(content, 0, end.start() if end else len(content))).decode("ascii", "ignore")
    return take_canary(door=Door.EMAIL, text=sent_to) or is_come_back(sent_to)
