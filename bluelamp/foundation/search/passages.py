"""What can be searched: passages of text, and the terms by which each piece of one is found."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from bluelamp.foundation.search.dates import days_in
from bluelamp.foundation.search.rules import (
    TOO_COMMON,
    Span,
    alike,
    emails_in,
    one_of_many,
    phones_in,
    vocabulary,
    words_in,
)

WORD: Final = "word"
NAME: Final = "name"
ALIKE: Final = "alike"
PHONE: Final = "phone"
EMAIL: Final = "email"
DAY: Final = "day"
ANY_DIGIT: Final = re.compile(r"\d")  # every phone number and every day that is written has one


class Term(NamedTuple):
    """One thing to find by: what kind it is, and the value as compared."""

    kind: str
    value: str


class Piece(NamedTuple):
    """A piece of a passage, and the terms that find it."""

    start: int
    end: int
    terms: frozenset[Term]


@dataclass(frozen=True, kw_only=True)
class Passage:
    """Something that was said: `where` names it to staff, `on` is the day it was said.

    A passage that `is_name` is found by names that are written alike too.
    """

    where: str
    text: str
    on: date
    is_name: bool = False


def pieces_of(passage: Passage) -> Iterator[Piece]:
    """Yield every piece of a passage by which it can be found."""
    for word in words_in(passage.text):
        terms = frozenset(_terms_of_word(word.value, is_name=passage.is_name))
        if terms:
            yield Piece(word.start, word.end, terms)
    for kind, span in _handles_and_days(passage):
        yield Piece(span.start, span.end, frozenset({Term(kind, span.value)}))


def terms_of(passages: list[Passage]) -> set[Term]:
    """Return every term by which one of the passages is found; a word said twice is looked at once."""
    return {term for passage in passages for term in _terms_of_passage(passage)}


def _terms_of_passage(passage: Passage) -> Iterator[Term]:
    for word in vocabulary(passage.text):
        yield from _terms_of_word(word, is_name=passage.is_name)
    for kind, span in _handles_and_days(passage):
        yield Term(kind, span.value)


def _handles_and_days(passage: Passage) -> Iterator[tuple[str, Span]]:
    text = passage.text
    if ANY_DIGIT.search(text):
        yield from ((PHONE, span) for span in phones_in(text))
        yield from ((DAY, span) for span in days_in(text, on=passage.on))
    if "@" in text:
        yield from ((EMAIL, span) for span in emails_in(text))


def _terms_of_word(word: str, *, is_name: bool) -> Iterator[Term]:
    if word not in TOO_COMMON:
        yield Term(WORD, one_of_many(word))
    if is_name:
        yield Term(NAME, word)
        yield from (Term(ALIKE, part) for part in alike(word))
