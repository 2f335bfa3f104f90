"""Rules of phrases: lines that anyone can read, and which of them stand in some words. Pure.

A line is words in their order, whatever the case and the accents. `/` stands between words of which one must be there,
`*` for any ending of a word, `...` for up to four words between. A line that begins with `=` must be all that is said.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from bluelamp.foundation.search.nearest import WORD, plain, words_in

PARTS: Final = ("always", "danger", "over")
GAP: Final = "..."
MOST_BETWEEN: Final = 4
BETWEEN: Final = rf"(?:\w+ ){{0,{MOST_BETWEEN}}}"
ALONE: Final = "="
ENDS: Final = re.compile(r"[.!?\n]+")
TOKEN: Final = re.compile(r"[\w']+\*?(?:/[\w']+\*?)*|\.\.\.")
LONGEST_LINE: Final = 500
MOST_GAPS: Final = 4  # each is tried with none to four words between: the work grows five times with every one
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
    parts = plain("\n".join(ENDS.split(words))).split("\n")  # in this order: made plain, … becomes three full stops
    sentences = [_Sentence(spoken) for part in parts if (spoken := WORD.findall(part))]
    return [each for phrases in lists for each in _found_in(sentences, phrases)]


class _Sentence:
    """The words of a sentence in their order, and at which places each of them stands."""

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self.said = set(words)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Return the places of each word."""
        places: dict[str, list[int]] = defaultdict(list)
        for at, word in enumerate(self.words):
            places[word].append(at)
        return places


def _found_in(sentences: list[_Sentence], phrases: Phrases) -> list[Found]:
    said = [word for sentence in sentences for word in sentence.words]
    lists = [_looked_up(lines) for lines in (phrases.always, phrases.danger)]
    always, danger = (each.places_of(said) for each in lists)
    over = _looked_up(phrases.over)
    found = []
    for sentence in sentences if always or danger else ():
        found += _standing(sentence, always)
        dangerous = _standing(sentence, danger)
        if dangerous and not _standing(sentence, over.places_of(sentence.places)):
            found += dangerous
    found += _all_that_is_said(_spaced(said), (*lists[0].alone, *lists[1].alone))
    return list({each.line: each for each in reversed(found)}.values())[::-1]


@lru_cache(maxsize=16)
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


def lines_with_too_many_gaps(text: str) -> list[str]:
    """Return the lines of a list with more gaps than can be looked for without letting people wait."""
    return [line for line in lines_of(text) if line.split().count(GAP) > MOST_GAPS]


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a text, without empty ones and those that begin with `#`, which are for people alone."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return tuple(dict.fromkeys(line for line in lines if line and not line.startswith("#")))


def _all_that_is_said(said: str, alone: Iterable[str]) -> list[Found]:
    return [Found(line, said.strip()) for line in alone if _pattern(line.removeprefix(ALONE)).fullmatch(said)]


@dataclass(frozen=True)
class _Place:
    """Where one word of a line stands in it: after and before so many others at most, and what must be there too."""

    number: int
    line: str
    before: int
    after: int
    others: tuple[frozenset[str], ...]

    def can_stand_among(self, said: set[str]) -> bool:
        """Say whether of each other whole word of the line one was said, which is looked at first as it costs least."""
        return not any(map(said.isdisjoint, self.others))

    def found_around(self, sentence: list[str], at: int) -> Found | None:
        """Return the line where it stands around one word of a sentence."""
        first = max(at - self.before, 0)
        near = _spaced(sentence[first : at + self.after + 1])
        match = _pattern(self.line).search(near)
        if match is None:
            return None
        first += near.count(" ", 0, match.start())
        whole = _pattern(self.line).match(_spaced(sentence[first : first + self.before + self.after + 1]))
        return Found(self.line, (whole or match)[0].strip())


class _LookedUp:
    """Lines by one word of each, so that only those are tried of which that word was said, and only around it.

    Else a report would be searched for all nine hundred, and a long one that was made for it would take seconds.
    """

    def __init__(self, lines: tuple[str, ...]) -> None:
        self.alone = [line for line in lines if line.startswith(ALONE)]
        self._by_word: dict[str, list[_Place]] = defaultdict(list)
        beginnings: list[tuple[str, _Place]] = []
        for number, line in enumerate(line for line in lines if not line.startswith(ALONE)):
            words, place = _telling(number, line)
            for word in words:
                if word.endswith("*"):
                    beginnings.append((_plain(word), place))
                else:
                    self._by_word[_plain(word)].append(place)
        self._shortest = min((len(beginning) for beginning, _ in beginnings), default=0)
        self._by_beginning: dict[str, list[tuple[str, _Place]]] = defaultdict(list)
        for beginning, place in beginnings:
            self._by_beginning[beginning[: self._shortest]].append((beginning, place))

    def places_of(self, words: Iterable[str]) -> dict[str, list[_Place]]:
        """Return those of some words that are such a word of a line which can stand among them, and of which lines."""
        in_order = dict.fromkeys(words)
        said = set(in_order)
        telling = self._by_word.keys() & said
        telling |= {word for word in said if word[: self._shortest] in self._by_beginning}
        possible = {
            word: [place for place in self._places_of(word) if place.can_stand_among(said)]
            for word in filter(telling.__contains__, in_order)
        }
        return {word: places for word, places in possible.items() if places}

    def _places_of(self, word: str) -> list[_Place]:
        begun = self._by_beginning.get(word[: self._shortest], ())
        return [
            *self._by_word.get(word, ()),
            *(place for beginning, place in begun if word.startswith(beginning)),
        ]


def _standing(sentence: _Sentence, places: dict[str, list[_Place]]) -> list[Found]:
    """Return the lines that stand in a sentence, in the order of the list."""
    if places.keys().isdisjoint(sentence.said):
        return []
    found: dict[int, Found] = {}
    for word in filter(sentence.said.__contains__, places):
        for place in places[word]:
            if place.number not in found and place.can_stand_among(sentence.said):
                tries = (place.found_around(sentence.words, at) for at in sentence.places[word])
                if first := _first(tries):
                    found[place.number] = first
    return [found[number] for number in sorted(found)]


def _first(tries: Iterable[Found | None]) -> Found | None:
    return next(filter(None, tries), None)


_looked_up: Final = lru_cache(maxsize=64)(_LookedUp)


def _telling(number: int, line: str) -> tuple[list[str], _Place]:
    """Return the words of which one must be said for a line to stand, the longest there are, and where they stand."""
    tokens = line.split()
    at = max(
        (at for at, token in enumerate(tokens) if token != GAP),
        key=lambda at: min(len(_plain(word)) for word in tokens[at].split("/")),
    )
    before, after = tokens[:at], tokens[at + 1 :]
    others = tuple(map(_whole_words, filter(_is_of_whole_words, (*before, *after))))
    return tokens[at].split("/"), _Place(number, line, _most_words(before), _most_words(after), others)


def _is_of_whole_words(token: str) -> bool:
    return token != GAP and "*" not in token


def _whole_words(token: str) -> frozenset[str]:
    return frozenset(map(_plain, token.split("/")))


def _most_words(tokens: list[str]) -> int:
    return sum(MOST_BETWEEN if token == GAP else 1 for token in tokens)


def _spaced(words: list[str]) -> str:
    return f"{' '.join(words)} "


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
