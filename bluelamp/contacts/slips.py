"""Slips in an answer that are found before it is sent. They are shown to whoever wrote it, who decides."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Final

from bluelamp.foundation.clock import READABLE
from bluelamp.foundation.search.rules import words_in

REFERENCE: Final = re.compile(rf"(?<![\w-])([{READABLE}]{{4}}-[{READABLE}]{{4}})(?![\w-])", re.IGNORECASE)
GREETING: Final = re.compile(
    r"^[ \t]*(?:dear|hello|hi|good (?:morning|afternoon|evening)|annwyl|helo)[ \t]+([^\n,.!?:;]{1,60})",
    re.IGNORECASE | re.MULTILINE,
)
LEFT_OPEN: Final = re.compile(r"\[[^\[\]\n]{1,40}\]|\b[xX]{3,}\b|_{3,}")
TITLES: Final = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev"})
NOBODY: Final = frozenset({"sir", "madam", "all", "both", "everyone", "neighbour", "neighbours", "resident", "there"})


@dataclass(frozen=True)
class Slips:
    """What may be wrong with an answer: references of other contacts, names that are not theirs, words left open.

    In a chat, also questions that suggest their own answer.
    """

    references: list[str]
    names: list[str]
    left_open: list[str]
    leading: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.references or self.names or self.left_open or self.leading)


def references_in(words: str) -> list[str]:
    """Return what in some words looks like a reference, as it is written in our records, each once."""
    return list(dict.fromkeys(found[1].upper() for found in REFERENCE.finditer(words)))


def slips_in(words: str, *, references: Collection[str], name: str, nicknames: Mapping[str, Collection[str]]) -> Slips:
    """Return the slips in an answer to the person with this name, '' where they gave none.

    `references` are those that the answer may name; `nicknames` the other names of each name, folded.
    """
    theirs = {word.value for word in words_in(name)}
    theirs |= {other for word in theirs for other in nicknames.get(word, ())}
    return Slips(
        references=[each for each in references_in(words) if each not in references],
        names=[each for each in _greeted(words) if not theirs & {word.value for word in words_in(each)}],
        left_open=list(dict.fromkeys(found[0] for found in LEFT_OPEN.finditer(words))),
    )


def _greeted(words: str) -> list[str]:
    """Return the names that are greeted at the beginning of a line, without titles; only capitals make a name."""
    found = []
    for greeting in GREETING.finditer(words):
        names = [word for word in greeting[1].split() if word[0].isupper() and word.lower() not in TITLES | NOBODY]
        if names:
            found.append(" ".join(names))
    return list(dict.fromkeys(found))
