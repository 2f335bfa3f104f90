"""Finding a receipt code in what someone wrote, and the word that goes with it. No Django, no clock, no database."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

DIGITS: Final = 16
DIGIT: Final = re.compile(r"[0-9]")
CODE: Final = re.compile(rf"(?<![0-9])(?:[0-9][\s.\-\u2013\u2014]{{0,3}}){{{DIGITS - 1}}}[0-9](?![0-9])")
CALLED: Final = re.compile(r"\b(?:word|gair)(?: is| yw)?\s*[:=]?\s+(\S+)", re.IGNORECASE)
MOST_CODES: Final = 3
LONGEST: Final = 20_000
NEAR: Final = 200  # characters before and after a code in which its word is looked for
MARKS: Final = " \t.,;:!?()[]\"'\u2018\u2019\u201c\u201d"
# What people write around a code and a word, in English and Welsh: none of it is the word.
AROUND: Final = frozenset(
    (
        *("a", "and", "code", "i", "is", "it's", "memorable", "my", "receipt", "the", "with", "word"),
        *("ac", "cod", "cofiadwy", "derbynneb", "fy", "gair", "ngair", "nghod", "yw"),
    )
)


@dataclass(frozen=True)
class Carried:
    """A code that stands in some words, and what may be its word, the likeliest first."""

    code: str
    words: tuple[str, ...]


def carried_in(words: str) -> Iterator[Carried]:
    """Yield the codes in some words, at most three, with at most four that may be the word of each."""
    if len(DIGIT.findall(words)) < DIGITS:
        return
    called = _without_around(CALLED.findall(words[:LONGEST]))[:1]
    for number, found in enumerate(CODE.finditer(words)):
        if number == MOST_CODES:
            return
        after = _without_around(words[found.end() : found.end() + NEAR].split())
        before = _without_around(list(reversed(words[max(0, found.start() - NEAR) : found.start()].split())))
        may_be = [*called, *after[:1], *before[:1], " ".join(after[:2])]
        yield Carried(_digits(found[0]), tuple(dict.fromkeys(filter(None, may_be))))


def without(words: str, *, code: str, code_as: str, word: str, word_as: str) -> str:
    """Return words in which a code, however it is grouped, and a word give place to what is said instead."""
    hidden = CODE.sub(lambda found: code_as if _digits(found[0]) == code else found[0], words)
    pattern = r"\s+".join(re.escape(part) for part in word.split())
    return re.sub(rf"(?<!\w){pattern}(?!\w)", word_as, hidden, flags=re.IGNORECASE) if pattern else hidden


def _digits(written: str) -> str:
    return re.sub(r"[^0-9]", "", written)


def _without_around(parts: list[str]) -> list[str]:
    """Return the first parts that are neither marks nor what people write around a word."""
    bare = [part.strip(MARKS) for part in parts]
    first = next((at for at, part in enumerate(bare) if part and part.casefold() not in AROUND), len(bare))
    return bare[first : first + 2]
