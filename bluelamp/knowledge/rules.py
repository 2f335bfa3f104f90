"""Decisions about saved replies: what stands for what, and what is still open. No Django, no clock, no database."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final


class Variable(StrEnum):
    """What a saved reply can leave open; it stands in the words in curly brackets."""

    NAME = "name"
    REFERENCE = "reference"
    MY_NAME = "my name"
    PROMISE_DUE = "promise due"


class Kind(StrEnum):
    """What words that are kept in versions are for.

    Answers of staff, what Bluelamp itself says, articles for the public, the same for one service in Easy Read, and
    the phrases that tell of danger.
    """

    REPLY = "reply"
    TEMPLATE = "template"
    ARTICLE = "article"
    EASY_READ = "easy"
    DANGER = "danger"


class Outcome(StrEnum):
    """What came of an article that someone was shown, or of a search."""

    HELPED = "helped"
    DID_NOT = "did_not"
    NOTHING = "nothing"


class Fate(StrEnum):
    """What became of some words from one version to the next."""

    KEPT = "kept"
    TAKEN_OUT = "taken_out"
    PUT_IN = "put_in"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the variables of a template: one that is `unknown` in a line, or that is missing (line 0)."""

    variable: str
    line: int

    @property
    def is_missing(self) -> bool:
        """Say whether the variable must stand there and does not."""
        return self.line == 0


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, and what became of them."""

    fate: Fate
    words: str


LONGEST_TITLE: Final = 80
LONGEST_REPLY: Final = 5000
CODE: Final = re.compile(r"[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?")
WORDS: Final = re.compile(r"\s*\S+|\s+")  # a gap belongs to the word after it, or two words in a row would match by it
GAP: Final = re.compile(r"\{([^{}\n]{1,40})\}")


def fill_in(words: str, values: Mapping[str, str]) -> str:
    """Put values in the place of variables, once; one without a value stays as it is, a gap that can be seen."""
    return GAP.sub(lambda found: values.get(found[1].strip().lower()) or found[0], words)


def gaps_in(words: str) -> list[str]:
    """Return what still stands in curly brackets, each once, as it stands there."""
    return list(dict.fromkeys(found[0] for found in GAP.finditer(words)))


def unknown_in(words: str) -> list[str]:
    """Return what stands in curly brackets and is no variable."""
    return [gap for gap in gaps_in(words) if gap[1:-1].strip().lower() not in list(Variable)]


def faults_of(words: str, *, allowed: Collection[str], required: Collection[str]) -> list[Fault]:
    """Return what is wrong with the variables of some words: which are not allowed, by lines, and which are missing."""
    found = [
        Fault(gap, number)
        for number, line in enumerate(words.split("\n"), 1)
        for gap in gaps_in(line)
        if gap[1:-1].strip().lower() not in allowed
    ]
    there = {gap[1:-1].strip().lower() for gap in gaps_in(words)}
    return found + [Fault(f"{{{name}}}", 0) for name in required if name not in there]


def differences(before: str, after: str) -> list[Piece]:
    """Return both versions word by word in one: what was taken out stands before what was put in instead."""
    old, new = (WORDS.findall(text) for text in (before, after))
    found: list[Piece] = []
    for same, old_from, old_to, new_from, new_to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        taken, put = "".join(old[old_from:old_to]), "".join(new[new_from:new_to])
        pieces = [Piece(Fate.KEPT, put)] if same == "equal" else [Piece(Fate.TAKEN_OUT, taken), Piece(Fate.PUT_IN, put)]
        found += [piece for piece in pieces if piece.words]
    return found
