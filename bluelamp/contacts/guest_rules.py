"""As what someone is asked into a chat. No Django, no clock, no database."""

from enum import StrEnum


class ComesAs(StrEnum):
    """As what someone reads and writes in a chat that they do not answer for."""

    COLLEAGUE = "colleague"
    INTERPRETER = "interpreter"
    ADVISER = "adviser"
