"""What in someone's words tells who they are, or who dealt with them, as far as a program can find it. No Django."""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Final

NUMBER: Final = re.compile(r"\d")
ADDRESS: Final = re.compile(r"@|://|\bwww\.", re.IGNORECASE)
TITLED: Final = re.compile(
    r"\b(?i:mr|mrs|ms|miss|dr|pc|pcso|dc|sgt|sergeant|inspector|constable|officer)\.?\s+[A-ZÀ-Þ]\w+"
)
WORD: Final = re.compile(r"[^\W\d_]+")
SHORTEST: Final = 3  # letters of a name: shorter ones are words of their own too often


class Tells(StrEnum):
    """What tells of someone."""

    NUMBER = "number"
    ADDRESS = "address"
    TITLE = "title"
    NAME = "name"


def what_tells(words: str, names: Iterable[str]) -> list[Tells]:
    """Return what in some words tells of someone: numbers, addresses, a title with a name, and names that are known."""
    known = {part.casefold() for name in names for part in WORD.findall(name) if len(part) >= SHORTEST}
    said = {word.casefold() for word in WORD.findall(words)}
    found = {
        Tells.NUMBER: NUMBER.search(words),
        Tells.ADDRESS: ADDRESS.search(words),
        Tells.TITLE: TITLED.search(words),
        Tells.NAME: known & said,
    }
    return [each for each, there in found.items() if there]
