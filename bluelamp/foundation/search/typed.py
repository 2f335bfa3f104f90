"""What someone typed to search for, as the terms that must be found."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from bluelamp.foundation.search.dates import days_in, relative_day
from bluelamp.foundation.search.passages import ALIKE, DAY, EMAIL, NAME, PHONE, WORD, Term
from bluelamp.foundation.search.rules import (
    TOO_COMMON,
    Span,
    alike,
    as_reference,
    emails_in,
    one_of_many,
    phones_in,
    words_in,
)

MOST_NEEDS: Final = 12
Nicknames = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Need:
    """One thing that must be there: any of `terms` or, where nothing is written exactly so, of `alike` too."""

    terms: frozenset[Term]
    alike: frozenset[Term] = frozenset()


@dataclass(frozen=True)
class Typed:
    """What was typed: a reference where it is one, and what must be found."""

    reference: str
    needs: tuple[Need, ...]

    def terms(self) -> frozenset[Term]:
        """Return every term that counts as found."""
        return frozenset().union(*(need.terms | need.alike for need in self.needs))


def read(typed: str, *, today: date, nicknames: Nicknames) -> Typed:
    """Return what someone typed; every need must be met, the first twelve count."""
    rest, needs = typed, list[Need]()
    for kind, find in ((EMAIL, emails_in), (DAY, lambda text: days_in(text, on=today)), (PHONE, phones_in)):
        for span in list(find(rest)):
            needs.append(Need(frozenset({Term(kind, span.value)})))
            rest = _without(rest, span)
    words = [word.value for word in words_in(rest)]
    telling = [word for word in words if word not in TOO_COMMON] or ([] if needs else words)
    needs += [_need(word, today, nicknames) for word in dict.fromkeys(telling)]
    return Typed(as_reference(typed), tuple(needs[:MOST_NEEDS]))


def _need(word: str, today: date, nicknames: Nicknames) -> Need:
    names = {word} | nicknames.get(word, frozenset())
    terms = {term for name in names for term in (Term(WORD, one_of_many(name)), Term(NAME, name))}
    day = relative_day(word, on=today)
    if day:
        terms.add(Term(DAY, day))
    return Need(frozenset(terms), frozenset(Term(ALIKE, part) for part in alike(word)))


def _without(text: str, span: Span) -> str:
    """Return a text with spaces in place of a piece, so that all other pieces stay where they are."""
    return text[: span.start] + " " * (span.end - span.start) + text[span.end :]
