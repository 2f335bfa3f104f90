"""Which of a few things fit some words best: by what they are called. It needs no index, and slips are forgiven.

For what fits into memory: services, and articles. Pure: no database, and nothing of what was typed is kept.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

from bluelamp.foundation.search.mutations import radicals

# What says nothing of the matter.
SMALL: Final = (
    "a about am an and are as at be been but by can do does for from had has have he her him his i if in into is it "
    "its me my no not now of on or our she so some someone something that the their them they this to up want was we "
    "were what when where who will with you your"
)
SMALL_WELSH: Final = (
    "a ac am ar at beth ble bod cafodd cael chi ddim dw dwi dydw ei eich ein eu fi fy gafodd gan gen gyda hi hwn hyn i "
    "mae maen mewn mi na nad neu nhw ni nid o oedd oes os pa pam pan pryd pwy rhywbeth rhywun roedd rwy rydw sut sy "
    "sydd un wedi wnes y yn yr yw"
)
SMALL_WORDS: Final = frozenset(f"{SMALL} {SMALL_WELSH}".split())
WORD: Final = re.compile(r"\w+")
ENDINGS: Final = re.compile(r"(?<=\w{3})(?:ing|ed|en|es|s|e)$")
SAME_ENOUGH: Final = 0.8
LONG_ENOUGH: Final = 4  # a slip in a shorter word makes another word of it
MOST_SLIPS: Final = 12  # each is held against every word there is: a question of 5,000 letters would take seconds
MOST_KEPT: Final = 1_000  # of things that were taken apart, which are the same for every search
MOST_PHRASES: Final = 10_000
PHRASE, NAME, CALLED, ABOUT = 8.0, 3.0, 2.0, 1.0


@dataclass(frozen=True)
class Names:
    """What a thing is known by: its name, what people call it with commas between, and some words about it.

    `welsh` is the same in Welsh: whoever reads one language may type the other.
    """

    name: str
    called: str = ""
    about: str = ""
    welsh: "Names | None" = None

    @property
    def all_called(self) -> list[str]:
        """Return what people call it in either language."""
        return [*self.called.split(","), *(self.welsh.all_called if self.welsh else [])]


def nearness(typed: str, things: Mapping[str, Names], *, small: Collection[str] = ()) -> dict[str, float]:
    """Return how well each thing fits some words, by its code; one that does not fit at all is left out.

    `small` are more words that say nothing of the matter but in a phrase.
    """
    terms = {code: _terms(names) for code, names in things.items()}
    asked = _known(_stems(typed, small), {stem for each in terms.values() for stem in each})
    rare = Counter(stem for each in terms.values() for stem in each)
    found = {
        code: PHRASE * len(phrases_in(typed, names.all_called))
        + sum(terms[code].get(stem, 0) / rare[stem] for stem in asked)
        for code, names in things.items()
    }
    return {code: near for code, near in found.items() if near}


def phrases_in(typed: str, phrases: Iterable[str]) -> list[str]:
    """Return which phrases stand in what was typed, whole word by whole word, whatever the case and the accents."""
    said = f" {' '.join(words_in(typed))} "
    return [phrase for phrase in phrases if (words := _words_of(phrase)) and f" {words} " in said]


@lru_cache(maxsize=MOST_PHRASES)
def _words_of(phrase: str) -> str:
    """Return the words of a name that a thing has, as they are looked for."""
    return " ".join(words_in(phrase))


@lru_cache(maxsize=MOST_KEPT)
def _terms(names: Names) -> dict[str, float]:
    """Return what a thing is known by, with the weight of each."""
    weighed = ((names.about, ABOUT), (names.called, CALLED), (names.name, NAME))
    welsh = _terms(names.welsh) if names.welsh else {}
    found = {radical: weight for stem, weight in welsh.items() for radical in radicals(stem)} | welsh
    return found | {stem: weight for text, weight in weighed for stem in _stems(text)}


def _known(stems: Iterable[str], vocabulary: Collection[str]) -> set[str]:
    """Return each word as things are known by it: itself, or for the first few others the one that is nearest."""
    known, slips = set(), 0
    for stem in stems:
        exact = [word for word in (stem, *radicals(stem)) if word in vocabulary]
        if exact:
            known.add(exact[0])
        elif len(stem) >= LONG_ENOUGH and slips < MOST_SLIPS:
            slips += 1
            known |= set(get_close_matches(stem, vocabulary, n=1, cutoff=SAME_ENOUGH))
    return known


def _stems(text: str, small: Collection[str] = ()) -> list[str]:
    """Return each word that says something, once and in the order of the text, without its ending."""
    said = (word for word in words_in(text) if word not in SMALL_WORDS and word not in small)
    return list(dict.fromkeys(ENDINGS.sub("", word) for word in said))


def words_in(text: str) -> list[str]:
    """Return the words of a text in their order, in small letters without accents and apostrophes."""
    return WORD.findall(plain(text))


def plain(text: str) -> str:
    """Return a text in small letters without accents and apostrophes, and otherwise as it is."""
    small = text.lower().replace("\u2019", "").replace("'", "")
    return small if small.isascii() else _without_accents(small)


def _without_accents(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
