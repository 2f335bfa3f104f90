"""What a mail says, as far as a contact, a message or a line on a page is made of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.foundation.files.intake import TakenIn
from bluelamp.foundation.words import tidy
from bluelamp.mails.rules import cut
from bluelamp.reports.definition import ENGLISH

LONGEST: Final = 20_000
LONGEST_LINE: Final = 500
REMARK: Final = gettext_lazy("The e-mail is longer than this. All of it is among the files.")


@dataclass(frozen=True, kw_only=True)
class Letter:
    """What a mail says; `files` are in the store by now.

    `address` is what it says of its sender, which anyone can write there. `new_words` are `words` without older mails
    and signature. `message_id` is what its sender's program calls it, and `twin` is the same for the same mail that
    came by another way; '' where there is none.
    """

    address: str
    name: str
    subject: str
    words: str
    new_words: str = ""
    language: str = ENGLISH
    files: Sequence[TakenIn] = ()
    message_id: str = ""
    twin: str = ""


def all_said_in(letter: Letter) -> str:
    """Return the subject and all words of a letter, or that there are none."""
    return cut_to_fit(f"{subject_of(letter)}\n\n{words_of(letter)}".strip())


def words_of(letter: Letter) -> str:
    """Return all words of a letter, or that there are none."""
    return cut_to_fit(tidy(letter.words) or _("This e-mail has no words in it."))


def new_words_of(letter: Letter) -> str:
    """Return what is new in a letter; '' where all of it is."""
    new = cut_to_fit(tidy(letter.new_words))
    return "" if new == words_of(letter) else new


def subject_of(letter: Letter) -> str:
    """Return the subject on one line."""
    return " ".join(tidy(letter.subject).split())[:LONGEST_LINE]


def sender_of(letter: Letter) -> str:
    """Return who a letter says it is from, on one line."""
    name = " ".join(tidy(letter.name).split())
    return (f"{name} <{letter.address}>" if name and letter.address else name or letter.address)[:LONGEST_LINE]


def cut_to_fit(words: str) -> str:
    """Return as many words as there is room for, and where the others are."""
    return cut(words, longest=LONGEST, remark=REMARK)
