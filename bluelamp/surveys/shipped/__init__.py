"""The question banks that come with Bluelamp. Each file is data and never changes: a changed one is the next number.

Answers keep the number of the bank that was seen, so that an old answer is read by the words that were asked.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import msgspec
from django.utils.translation import get_language
from msgspec import Struct

HERE: Final = Path(__file__).parent
ENGLISH: Final = "en"
Words = dict[str, str]  # by the code of the language


class Option(Struct, frozen=True):
    """One answer to choose; `bad` says that whoever chooses it was treated badly; one that is `empty` says nothing."""

    code: str
    label: Words
    bad: bool = False
    empty: bool = False


class Question(Struct, frozen=True):
    """One thing that is asked. Where a bad answer to one that `decides` is given, the contact was a bad one."""

    code: str
    label: Words
    scale: str
    decides: bool = False


class Bank(Struct, frozen=True):
    """The questions of one number, and the scales they are answered by."""

    number: int
    scales: dict[str, tuple[Option, ...]]
    questions: tuple[Question, ...]

    def options_of(self, question: Question) -> tuple[Option, ...]:
        """Return what can be chosen for a question."""
        return self.scales[question.scale]

    def chosen(self, given: Mapping[str, str]) -> dict[str, str]:
        """Keep of what was given what this bank asks and offers."""
        offered = {one.code: {option.code for option in self.options_of(one)} for one in self.questions}
        return {code: given[code] for code, options in offered.items() if given.get(code) in options}

    def deciding(self, given: Mapping[str, str]) -> list[bool]:
        """Return of each answer that decides whether it is a bad one."""
        return [
            option.bad
            for one in self.questions
            for option in self.options_of(one)
            if one.decides and option.code == given.get(one.code) and not option.empty
        ]


BANKS: Final = {
    bank.number: bank
    for bank in (msgspec.json.decode(file.read_bytes(), type=Bank) for file in sorted(HERE.glob("bank-*.json")))
}
NEWEST: Final = BANKS[max(BANKS)]


def said(words: Words) -> str:
    """Return words of a bank in the language that is in use, in English where it has none."""
    return words.get((get_language() or ENGLISH).partition("-")[0], words[ENGLISH])
