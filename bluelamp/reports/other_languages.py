"""Searching in a language that no page is in: which it is, what to say in it, and what services are called in it."""

from dataclasses import dataclass
from functools import cache

from bluelamp.foundation.search.nearest import SMALL_WORDS, words_in
from bluelamp.reports.shipped import OTHER_LANGUAGES, SHIPPED


@dataclass(frozen=True)
class Told:
    """What to tell someone in their own language, known by its code."""

    language: str
    says: str


def called_elsewhere(code: str) -> str:
    """Return what people call a service in other languages, with commas between."""
    return ", ".join(other.called[code] for other in OTHER_LANGUAGES.values() if code in other.called)


def told_in_own_language(typed: str) -> Told | None:
    """Return what to tell someone who typed some words in another language; None where they are English or Welsh."""
    words = words_in(typed)
    ours = sum(word in _our_words() for word in words)
    heard = {language: sum(word in known for word in words) for language, known in _their_words().items()}
    language = max(heard, key=lambda code: heard[code])
    return Told(language, OTHER_LANGUAGES[language].says) if heard[language] >= max(ours, 1) else None


@cache
def small_elsewhere() -> frozenset[str]:
    """Return the words of other languages that say nothing of the matter."""
    return frozenset(words_in(" ".join(other.small for other in OTHER_LANGUAGES.values()))) - _our_words()


@cache
def _their_words() -> dict[str, frozenset[str]]:
    """Return the words that are known of each language and are not ours."""
    return {
        language: frozenset(words_in(" ".join([other.small, *other.called.values()]))) - _our_words()
        for language, other in OTHER_LANGUAGES.items()
    }


@cache
def _our_words() -> frozenset[str]:
    """Return the words by which services are known in English and Welsh."""
    texts = (text for each in SHIPPED.values() for text in (each.label, each.also_called, each.about))
    said = (words for text in texts for words in text.by_language.values())
    return SMALL_WORDS | frozenset(words_in(" ".join(said)))
