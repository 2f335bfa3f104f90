"""What stands under every mail of someone, and is no news."""

import re
from typing import Final

DELIMITER: Final = re.compile(r"^-{2}\s*$")
FOOTER: Final = re.compile(r"^_{20,}\s*$")  # under which mailing lists say what they are
DEVICE: Final = re.compile(
    r"^\s*(?:sent from my (?:[\w.+-]+ ?){1,4}|sent from (?:outlook|mail|yahoo mail|gmail|samsung|proton ?mail)\b[\w ]{0,40}"
    r"|sent (?:with|via|using) [\w.@ ]{1,40}|get outlook for \w+(?: ?[\[<].{1,100})?"
    r"|anfonwyd o fy [\w ]{1,30}|envoyé de mon [\w ]{1,30}|von meinem [\w ]{1,30} gesendet|enviado desde mi [\w ]{1,30}"
    r"|inviato da [\w ]{1,30}|wysłane z [\w ]{1,30}|trimis de pe [\w ]{1,30})\s*$",
    re.IGNORECASE,
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
