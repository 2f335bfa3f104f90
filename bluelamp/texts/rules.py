"""Decisions about text messages that came in. No Django, no clock, no database."""

import re
from enum import StrEnum
from typing import Final

LONGEST_SENDER: Final = 40
LONGEST_WORDS: Final = 20_000
MOST_KEPT: Final = 20_000  # characters of what a provider sent
NUMBER: Final = re.compile(r"\+?[0-9]{9,15}")


class Provider(StrEnum):
    """Who hands texts over."""

    TWILIO = "twilio"
    NOTIFY = "notify"


class Became(StrEnum):
    """What came of a text."""

    WAITING = "waiting"
    CONTACT = "contact"
    MESSAGE = "message"


class WhyDead(StrEnum):
    """Why nothing can be made of what a provider sent, though it is theirs."""

    NOT_READ = "not_read"
    NO_ID = "no_id"
    NO_SENDER = "no_sender"
    OTHER_WORDS = "other_words"
    NO_STATE = "no_state"


def number_in(sender: str) -> str:
    """Return a number as it is looked for: a plus and its digits, a British one with its country; '' for none.

    A sender can be a name, or a short number: nobody can be reached by that, and it proves nobody.
    """
    plain = re.sub(r"[\s().-]", "", sender)
    if not NUMBER.fullmatch(plain):
        return ""
    digits = plain.removeprefix("+").removeprefix("00")
    return f"+44{digits[1:]}" if digits.startswith("0") else f"+{digits}"
