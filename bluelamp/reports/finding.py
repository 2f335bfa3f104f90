"""Finding a service: by the words that people have for their trouble, and by what most people come with."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable
from difflib import get_close_matches
from typing import Final

from bluelamp.contacts.queries import newest_subjects
from bluelamp.contacts.rules import Channel
from bluelamp.foundation.remembering import remembered_for
from bluelamp.reports.definition import Service

SECONDS_REMEMBERED: Final = 3_600.0
NEWEST: Final = 2_000
ENOUGH: Final = 100  # with fewer reports than these chance would decide what stands first
MOST_FOUND: Final = 6
LIKELY: Final = (
    "crime",
    "antisocial-behaviour",
    "theft",
    "burglary",
    "vehicle-crime",
    "road-incident",
    "domestic-abuse",
    "existing-case",
    "lost-property",
    "question",
)
# What says nothing of the matter.
SMALL: Final = (
    "a about am an and are as at be been but by can do does for from had has have he her him his i if in into is it "
    "its me my no not of on or our she so some someone something that the their them they this to up want was we were "
    "what when where who will with you your "
    "ac am ar at cafodd cael dw dydw eich ei eu fi fy gan gafodd gen gyda hi hyn i ddim mae mewn neu nhw o oedd roedd "
    "rhywbeth rhywun rydw sydd sy wedi y yn yr"
)
SMALL_WORDS: Final = frozenset(SMALL.split())
# In Welsh the first letter of a word changes with the word before it: these stand for what it was.
WELSH: Final = "cy"
MUTATED: Final = {
    "ngh": ("c",),
    "mh": ("p",),
    "nh": ("t",),
    "ng": ("g",),
    "dd": ("d",),
    "ph": ("p",),
    "th": ("t",),
    "ch": ("c",),
    "b": ("p",),
    "d": ("t",),
    "g": ("c",),
    "f": ("b", "m"),
    "l": ("ll", "gl"),
    "r": ("rh", "gr"),
    "m": ("b",),
    "n": ("d",),
    "a": ("ga",),
    "e": ("ge",),
    "i": ("gi",),
    "o": ("go",),
    "u": ("gu",),
    "w": ("gw",),
    "y": ("gy",),
}
ENDINGS: Final = re.compile(r"(?<=\w{3})(?:ing|ed|es|s|e)$")
SAME_ENOUGH: Final = 0.8
PHRASE, NAME, CALLED, ABOUT = 8.0, 3.0, 2.0, 1.0


def found(typed: str, offered: Collection[Service]) -> list[Service]:
    """Return the services that fit some words best, the best first; none where none does. Slips are forgiven."""
    terms = {service.code: _terms(service) for service in offered}
    asked = _known(_stems(typed), {stem for each in terms.values() for stem in each})
    rare = Counter(stem for each in terms.values() for stem in each)
    scores = {
        service.code: _phrases(typed, service) + sum(terms[service.code].get(stem, 0) / rare[stem] for stem in asked)
        for service in offered
    }
    best = sorted(offered, key=lambda service: -scores[service.code])
    return [service for service in best if scores[service.code]][:MOST_FOUND]


def most_used(offered: Collection[Service], *, most: int) -> list[Service]:
    """Return the services that people came with most of late; until enough did, those that are likely."""
    used = _used()
    likely = {code: place for place, code in enumerate(LIKELY)}
    known = [service for service in offered if service.code in likely or service.code in used]
    return sorted(known, key=lambda service: (-used[service.code], likely.get(service.code, len(LIKELY))))[:most]


@remembered_for(SECONDS_REMEMBERED)
def _used() -> Counter[str]:
    used = newest_subjects(Channel.WEB_REPORT, most=NEWEST)
    return used if used.total() >= ENOUGH else Counter()


def _terms(service: Service) -> dict[str, float]:
    """Return what a service is known by in any language, with the weight of each; Welsh words as they begin alone."""
    told = service.definition
    weighed = ((told.about, ABOUT), (told.also_called, CALLED), (told.label, NAME))
    said = [(*written, weight) for text, weight in weighed for written in text.by_language.items()]
    return {known: weight for language, words, weight in said for known in _known_by(language, words)}


def _known_by(language: str, words: str) -> set[str]:
    stems = _stems(words)
    return stems.union(*map(_radicals, stems)) if language == WELSH else stems


def _phrases(typed: str, service: Service) -> float:
    """Weigh what people call a service where just that was typed."""
    said = f" {' '.join(_words(typed))} "
    called = ",".join(service.definition.also_called.by_language.values()).split(",")
    return sum(PHRASE for phrase in called if (words := " ".join(_words(phrase))) and f" {words} " in said)


def _known(stems: Iterable[str], vocabulary: Collection[str]) -> set[str]:
    """Return each word as services are known by it: the word itself, or the one that is nearest."""
    known = set()
    for stem in stems:
        exact = [word for word in (stem, *_radicals(stem)) if word in vocabulary]
        known |= set(exact[:1] or get_close_matches(stem, vocabulary, n=1, cutoff=SAME_ENOUGH))
    return known


def _radicals(stem: str) -> list[str]:
    """Return what a Welsh word may be where nothing changes its beginning."""
    begins = next((letters for letters in MUTATED if stem.startswith(letters)), "")
    return [f"{radical}{stem.removeprefix(begins)}" for radical in MUTATED.get(begins, ())]


def _stems(text: str) -> set[str]:
    return {ENDINGS.sub("", word) for word in _words(text) if word not in SMALL_WORDS}


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.lower().replace("\u2019", "'").replace("'", ""))
    return re.findall(r"\w+", "".join(letter for letter in plain if not unicodedata.combining(letter)))
