"""What counts as the same word, name, phone number or address. No Django, no clock, no database."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

from bluelamp.foundation.search.scripts import IN_LATIN

LONGEST_WORD: Final = 40
ALIKE: Final = range(4, 21)  # how many letters a name has of which one may be wrong
HOME_CODE: Final = "44"  # what a number that begins with one nought is dialled with from abroad
MARKS: Final = "\u0300-\u036f\u064b-\u0652"
APOSTROPHES: Final = "'`\u2018\u2019\u02bc"
WORD: Final = re.compile(rf"[^\W_](?:[^\W_]|[{MARKS}]|[{APOSTROPHES}](?=[^\W_]))*")
PHONE: Final = re.compile(r"(?<![\w+])(?:\+|0)[\d \u00a0().\-]{5,22}\d(?!\w)")
EMAIL: Final = re.compile(r"[\w.+'\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,6}")
REFERENCE: Final = re.compile(r"([23456789BCDFGHJKMNPQRTVWXY]{4})[\s-]?([23456789BCDFGHJKMNPQRTVWXY]{4})")
# Words that are in nearly everything, and so find nothing.
COMMON_WORDS: Final = """
a about after all also am an and any are as at be because been before but by can could did do for from get go got had
has have he her here him his how i if in into is it its just like me my no not now of off on one or our out over she so
some that the their them then there they this to up us was we were what when where which who with would you your
"""
TOO_COMMON: Final = frozenset(COMMON_WORDS.split())


class Span(NamedTuple):
    """A piece of a text, from one character to before another, and what it is as compared."""

    start: int
    end: int
    value: str


def folded(word: str) -> str:
    """Return a word as it is compared: small Latin letters and digits, without accents and apostrophes.

    Other scripts stay where we do not know how they are written in Latin letters.
    """
    if word.isascii() and word.isalnum():
        return word.lower()[:LONGEST_WORD]
    small = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    latin = small.translate(IN_LATIN)
    return "".join(letter for letter in latin if letter.isalnum())[:LONGEST_WORD]


def words_in(text: str) -> Iterator[Span]:
    """Yield each word of a text, folded."""
    for found in WORD.finditer(text):
        value = folded(found[0])
        if value:
            yield Span(found.start(), found.end(), value)


def vocabulary(text: str) -> set[str]:
    """Return the words of a text, folded, each once."""
    return {folded(word) for word in set(WORD.findall(text))} - {""}


def one_of_many(word: str) -> str:
    """Return a folded word without the s of several, so that one bicycle is found among bicycles."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def alike(name: str) -> frozenset[str]:
    """Return what a folded name shares with every name that differs from it by one letter; itself where it is short.

    Two names that differ in one letter, or in two that changed places, have one of these in common. Double letters
    count as one, ph as f and ck as k too.
    """
    return _without_one(name) | _without_one(name.replace("ph", "f").replace("ck", "k"))


def _without_one(name: str) -> frozenset[str]:
    once = re.sub(r"(.)\1+", r"\1", name)
    if len(once) not in ALIKE:
        return frozenset({once})
    return frozenset({once, *(once[:place] + once[place + 1 :] for place in range(len(once)))})


def phones_in(text: str) -> Iterator[Span]:
    """Yield each phone number that begins with + or a nought, as its digits with the code of its country."""
    for found in PHONE.finditer(text):
        digits = _international(found[0])
        if 8 <= len(digits) <= 15:
            yield Span(found.start(), found.end(), digits)


def emails_in(text: str) -> Iterator[Span]:
    """Yield each e-mail address, in small letters."""
    for found in EMAIL.finditer(text):
        yield Span(found.start(), found.end(), found[0].casefold())


def as_reference(typed: str) -> str:
    """Return a reference as we write it where the whole of what was typed is one, '' otherwise."""
    found = REFERENCE.fullmatch(typed.strip().upper())
    return f"{found[1]}-{found[2]}" if found else ""


def _international(typed: str) -> str:
    without_trunk = typed.replace("(0)", "") if typed.lstrip().startswith(("+", "00")) else typed
    digits = re.sub(r"\D", "", without_trunk)
    if typed.startswith("+"):
        return digits
    return digits[2:] if digits.startswith("00") else HOME_CODE + digits[1:]
