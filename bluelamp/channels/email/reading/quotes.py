"""What someone wrote now, without the older mails below it.

A mail program marks what is older in one of three ways: each line with `>`, a line that says who wrote it when, or
the headers of the older mail in words. Where none is certain, nothing is taken away: someone may tell us what another
wrote to them.
"""

import re
from typing import Final

from bluelamp.channels.email.reading.older import attribution, older_begins
from bluelamp.channels.email.reading.signatures import without_signature

MOST_LINES: Final = 20_000
EMPTY_LINES: Final = re.compile(r"\n{3,}")


def new_text(text: str) -> str:
    """Return what is new in a text. It is all of it where nothing would be left."""
    lines = text.split("\n")
    if len(lines) > MOST_LINES:
        return text
    new = "\n".join(without_signature(_new(lines)))
    return EMPTY_LINES.sub("\n\n", new).strip() or text.strip()


def _new(lines: list[str]) -> list[str]:
    kept: list[str] = []
    place = 0
    while place < len(lines) and not older_begins(lines, place):
        said = attribution(lines, place)
        if said.lines and said.all_below:
            break
        if not said.lines and not lines[place].startswith(">"):
            kept.append(lines[place])
        place += said.lines or 1
    return kept
