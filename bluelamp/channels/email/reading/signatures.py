"""What stands under every mail of someone, and is no news."""

import re
from typing import Final

from bluelamp.channels.email.reading import foreign

DELIMITER: Final = re.compile(r"^-{2}\s*$")
FOOTER: Final = re.compile(r"^_{20,}\s*$")  # under which mailing lists say what they are
DEVICE: Final = re.compile(
    rf"^\s*(?:{'|'.join(foreign.SENT_FROM)})\.?(?: ?[\[<(]\S{{1,100}})?\s*$",
    re.IGNORECASE,  # with where to get it
)
DASHED_NAME: Final = re.compile(r"^\s*[-\u2013\u2014]\s?[^\W\d_a-z][\w'.]*(?: [^\W\d_a-z][\w'.]*){0,2}\s*$")
LONGEST_LINE: Final = 120
LONGEST: Final = 15  # lines: what is longer under two hyphens is no signature


def without_signature(lines: list[str]) -> list[str]:
    """Return the lines without a signature at their end."""
    kept = _without_last(lines, DELIMITER)
    kept = _without_last(kept, FOOTER)
    end = len(kept)
    while end and (not kept[end - 1].strip() or _is(DEVICE, kept[end - 1])):
        end -= 1
    if end > 1 and _is(DASHED_NAME, kept[end - 1]):
        end -= 1
    return kept[:end]


def _is(what: re.Pattern[str], line: str) -> bool:
    return len(line) <= LONGEST_LINE and what.match(line) is not None


def _without_last(lines: list[str], mark: re.Pattern[str]) -> list[str]:
    """Return the lines above the first mark that has only a few lines below it."""
    below = 0
    end = len(lines)
    for place in range(len(lines) - 1, -1, -1):
        if mark.match(lines[place]):
            end = place
        below += bool(lines[place].strip())
        if below > LONGEST:
            break
    return lines[:end]
