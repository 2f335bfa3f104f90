"""Words that came by e-mail or text with a receipt code and its word in them: whose they are."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _

from bluelamp.contacts.actions import show_receipt
from bluelamp.contacts.actions.receipts import TooManyTries
from bluelamp.contacts.carried_rules import Carried, carried_in, without
from bluelamp.contacts.queries import contact_with_code
from bluelamp.foundation.access.tries import TriedTooOften, count_try
from bluelamp.foundation.ledger.actor import Actor

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

WRITER: Final = Actor.public("contacts.track")


@dataclass(frozen=True)
class Shown:
    """The contact whose living code stands in some words, and whether its word does too.

    `hide` returns words without the two, which nobody else is to read.
    """

    contact: "Contact"
    is_theirs: bool
    hide: Callable[[str], str]


def shown_in(words: str, *, sender: str) -> Shown | None:
    """Return which contact a code in some words belongs to, None where none does.

    Tries are counted by sender as on the tracking page by address, and wrong words lock the receipt as there. Of one
    that is locked, or tried too often, no word counts.
    """
    for carried in carried_in(words):
        found = contact_with_code(carried.code)
        if found is not None:
            word = _word_of(carried, sender)
            hide = partial(_hidden, carried=carried, word=word)
            return Shown(found.contact, is_theirs=bool(word), hide=hide)
    return None


def _word_of(carried: Carried, sender: str) -> str:
    """Return the word that belongs to a code; an empty one where none does, or none may be tried now."""
    try:
        for word in carried.words:
            count_try("tracking", sender)
            if show_receipt(by=WRITER, code=carried.code, word=word) is not None:
                return word
    except (TooManyTries, TriedTooOften):
        pass
    return ""


def _hidden(words: str, *, carried: Carried, word: str) -> str:
    code_as, word_as = _("[receipt code]"), _("[memorable word]")
    return without(words, code=carried.code, code_as=code_as, word=word, word_as=word_as)
