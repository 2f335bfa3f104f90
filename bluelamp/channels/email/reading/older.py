"""Where an older mail begins below a new one."""

import re
from typing import Final, NamedTuple

from bluelamp.channels.email.reading import foreign

HEADS: Final = {"from": foreign.FROM, "when": foreign.WHEN, "to": foreign.TO, "about": foreign.ABOUT}
HEAD_OF: Final = {word: head for head, words in HEADS.items() for word in words}
HEAD: Final = re.compile(r"^[ \t*_]{0,8}([^\W\d_][\w ]{0,18}?)[ \t*_]{0,4}:")
NEAR: Final = 16  # lines within which the headers of an older mail stand

ORIGINAL: Final = re.compile(
    rf"^\s{{0,4}}(?:-{{2,}}\s*(?:{'|'.join(foreign.ORIGINAL)})\s*-{{2,}}|begin forwarded message:)\s*$", re.IGNORECASE
)
WROTE: Final = re.compile(
    rf"\b(?:{'|'.join(foreign.WROTE)}|(?:{'|'.join(foreign.WROTE_FIRST)})(?: .{{1,80}})?)\s*:$", re.IGNORECASE
)
STARTS: Final = re.compile(
    rf"^\W{{0,8}}(?:(?:{'|'.join(foreign.ON)})\s|\d{{1,4}}[./ -]|(?:mon|tue|wed|thu|fri|sat|sun)\w{{0,6}},)",
    re.IGNORECASE,
)
IN_BRACKETS: Final = re.compile(r"[<(\[][^<>()\[\]\s]{1,200}@[^<>()\[\]\s]{1,200}[>)\]]")
LONGEST: Final = 400
MOST_LINES: Final = 4


class Attribution(NamedTuple):
    """How many lines say who wrote what follows, and whether all that follows is theirs."""

    lines: int
    all_below: bool


def older_begins(lines: list[str], place: int) -> bool:
    """Say whether an older mail begins with its headers, or under a line of hyphens that says so."""
    if ORIGINAL.match(lines[place]):
        return True
    if _head(lines[place]) not in ("from", "when"):
        return False
    heads = {_head(line) for line in lines[place : place + NEAR]}
    return {"from"} < heads & set(HEADS) and len(heads & set(HEADS)) >= len(HEADS) - 1


def attribution(lines: list[str], place: int) -> Attribution:
    """Say whether a line, or a few that were broken, tell who wrote what follows; no lines where they do not.

    Without marks on the lines below, all of them are taken for older only where an address in brackets shows that a
    program wrote this line: “On 3 May 2026 at 21:15 he wrote:” is what someone tells us.
    """
    joined = ""
    for count, line in enumerate(lines[place : place + MOST_LINES], 1):
        if not line.strip() or line.startswith(">") or len(joined) + len(line) > LONGEST:
            break
        joined = f"{joined} {line.strip()}".strip()
        if count > 1 and not STARTS.match(lines[place]):
            break
        if joined.endswith(":") and any(map(str.isdigit, joined)):
            quoted = _quoted_below(lines, place + count)
            if WROTE.search(joined) and (quoted or IN_BRACKETS.search(joined)):
                return Attribution(count, all_below=not quoted)
            if quoted and ("@" in joined or STARTS.match(joined)):
                return Attribution(count, all_below=False)
    return Attribution(0, all_below=False)


def _head(line: str) -> str | None:
    found = HEAD.match(line)
    return HEAD_OF.get(found[1].strip().lower()) if found else None


def _quoted_below(lines: list[str], place: int) -> bool:
    below = next((line for line in lines[place : place + NEAR] if line.strip()), "")
    return below.startswith(">")
