"""Decisions about what is said to a member of staff. No Django, no clock, no database."""

from enum import StrEnum
from typing import Final

LONGEST_TELLER: Final = 100
SEED_BYTES: Final = 32


class Where(StrEnum):
    """Where it was said."""

    COUNTER = "counter"
    STREET = "street"
    PHONE = "phone"


class ToldBy(StrEnum):
    """Who said it: the person, the person with someone who helps or interprets, or someone else for them."""

    PERSON = "person"
    WITH_HELP = "with_help"
    FOR_THEM = "for_them"


NAMED: Final = (ToldBy.WITH_HELP, ToldBy.FOR_THEM)  # of whom we ask who they are
