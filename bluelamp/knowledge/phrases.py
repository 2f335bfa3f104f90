"""Rules of phrases: lines that anyone can read, and which of them stand in some words. Pure.

A line is words in their order, whatever the case and the accents. `/` stands between words of which one must be there,
`*` for any ending of a word, `...` for up to four words between. A line that begins with `=` must be all that is said.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bluelamp.foundation.search.nearest import words_in

PARTS: Final = ("always", "danger", "over")
GAP: Final = "..."
BETWEEN: Final = r"(?:\w+ ){0,4}"
ALONE: Final = "="
ENDS: Final = re.compile(r"[.!?\n]+")
TOKEN: Final = re.compile(r"[\w']+\*?(?:/[\w']+\*?)*|\.\.\.")
LONGEST_LINE: Final = 500
PATTERNS_KEPT: Final = 4_000


@dataclass(frozen=True)
class Phrases:
    """What tells of danger: `always`, or unless the same sentence tells that it is `over` or of something else."""

    always: tuple[str, ...] = ()
    danger: tuple[str, ...] = ()
    over: tuple[str, ...] = ()


@dataclass(frozen=True)
class Found:
    """A line that stands in some words, and with which words."""

    line: str
    said: str


def found_in(words: str, lists: Iterable[Phrases]) -> list[Found]:
    """Return the lines of some lists that tell of danger in some words, each once."""
    sentences = [f"{' '.join(spoken)} " for part in ENDS.split(words) if (spoken := words_in(part))]
    return [each for phrases in lists for each in _found_in(sentences, phrases)]


def _found_in(sentences: list[str], phrases: Phrases) -> list[Found]:
    said = "".join(sentences)
    always, danger, over = (
        _looked_up(lines).with_a_word_of(said) for lines in (phrases.always, phrases.danger, phrases.over)
    )
    found = []
    for sentence in sentences:
        found += _standing(sentence, always)
        dangerous = _standing(sentence, danger)
        if dangerous and not _standing(sentence, over):
            found += dangerous
    found += _all_that_is_said(said, (*phrases.always, *phrases.danger))
    return list({each.line: each for each in reversed(found)}.values())[::-1]


def read_phrases(text: str) -> Phrases:
    """Return the phrases that a text holds, in the parts [always], [danger] and [over]."""
    parts: dict[str, list[str]] = {part: [] for part in PARTS}
    held = PARTS[1]
    for line in lines_of(text):
        if line.startswith("["):
            held = line.strip("[]")
        else:
            parts.setdefault(held, []).append(line)
    return Phrases(*(tuple(parts[part]) for part in PARTS))


def wrong_lines(text: str) -> list[str]:
    """Return the lines of a list that cannot be read as a rule."""
    return [line for line in lines_of(text) if not _can_be_read(line)]


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a text, without empty ones and those that begin with `#`, which are for people alone."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return tuple(dict.fromkeys(line for line in lines if line and not line.startswith("#")))


def _standing(sentence: str, lines: Iterable[str]) -> list[Found]:
    held = ((line, _pattern(line).search(sentence)) for line in lines)
    return [Found(line, match[0].strip()) for line, match in held if match]


def _all_that_is_said(said: str, lines: Iterable[str]) -> list[Found]:
    alone = (line for line in lines if line.startswith(ALONE))
    return [Found(line, said.strip()) for line in alone if _pattern(line.removeprefix(ALONE)).fullmatch(said)]


class _LookedUp:
    """Lines by one word of each, so that only those are tried of which that word was said: a few out of hundreds."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._by_word: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self._by_beginning: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for number, line in enumerate(line for line in lines if not line.startswith(ALONE)):
            for word in _telling(line):
                place = self._by_beginning if word.endswith("*") else self._by_word
                place[_plain(word)].append((number, line))

    def with_a_word_of(self, said: str) -> list[str]:
        """Return the lines that may stand in some words, in the order of the list."""
        found: set[tuple[int, str]] = set()
        for word in set(said.split()):
            found.update(self._by_word.get(word, ()))
            for end in range(1, len(word) + 1):
                found.update(self._by_beginning.get(word[:end], ()))
        return [line for _, line in sorted(found)]


_looked_up: Final = lru_cache(maxsize=64)(_LookedUp)


def _telling(line: str) -> list[str]:
    """Return the words of which one must be said for a line to stand: those of its place with the longest ones."""
    places = (token.split("/") for token in line.split() if token != GAP)
    return max(places, key=lambda words: min(len(_plain(word)) for word in words))


def _can_be_read(line: str) -> bool:
    tokens = line.removeprefix(ALONE).split()
    return (
        bool(tokens)
        and len(line) <= LONGEST_LINE
        and all(TOKEN.fullmatch(token) for token in tokens)
        and tokens[0] != GAP
        and tokens[-1] != GAP
    )


@lru_cache(maxsize=PATTERNS_KEPT)
def _pattern(line: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + "".join(BETWEEN if token == GAP else _token(token) for token in line.split()))


def _token(token: str) -> str:
    words = (_plain(word) + (r"\w*" if word.endswith("*") else "") for word in token.split("/"))
    return f"(?:{'|'.join(words)}) "


def _plain(word: str) -> str:
    return "".join(words_in(word))
