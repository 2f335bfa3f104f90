"""The questions that the pulse comes with. Each file is data and never changes: a changed one is the next number."""

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
    """One answer to choose. What is counted is how many choose a `good` one; one that is `empty` says nothing."""

    code: str
    label: Words
    good: bool = False
    empty: bool = False


class Question(Struct, frozen=True):
    """One thing that is asked."""

    code: str
    label: Words
    scale: str


class Bank(Struct, frozen=True):
    """What is asked about the police, the first of it shown by area; and what is asked `about` whoever answers."""

    number: int
    scales: dict[str, tuple[Option, ...]]
    questions: tuple[Question, ...]
    about: tuple[Question, ...]

    @property
    def asked(self) -> tuple[Question, ...]:
        """Return all that is asked."""
        return (*self.questions, *self.about)

    def options_of(self, question: Question) -> tuple[Option, ...]:
        """Return what can be chosen for a question."""
        return self.scales[question.scale]

    def chosen(self, given: Mapping[str, str]) -> dict[str, str]:
        """Keep of what was given what this bank asks and offers."""
        offered = {one.code: {option.code for option in self.options_of(one)} for one in self.asked}
        return {code: given[code] for code, options in offered.items() if given.get(code) in options}

    def is_good(self, question: Question, given: Mapping[str, str]) -> bool | None:
        """Say whether a good answer was chosen, None where none was, or one that says nothing."""
        chosen = [option for option in self.options_of(question) if option.code == given.get(question.code)]
        return chosen[0].good if chosen and not chosen[0].empty else None

    def groups(self) -> dict[str, list[str]]:
        """Return the groups that whoever answers can be of, by what they are asked about themselves."""
        return {one.code: [each.code for each in self.options_of(one) if not each.empty] for one in self.about}


BANKS: Final = {
    bank.number: bank
    for bank in (msgspec.json.decode(file.read_bytes(), type=Bank) for file in sorted(HERE.glob("bank-*.json")))
}
NEWEST: Final = BANKS[max(BANKS)]


def said(words: Words) -> str:
    """Return words of a bank in the language that is in use, in English where it has none."""
    return words.get((get_language() or ENGLISH).partition("-")[0], words[ENGLISH])
