"""What paper has to know of words: in which direction they run."""

import unicodedata
from typing import Final, Literal

NOT_SET_UP: Final = 3  # how the program that makes PDFs ends where the libraries of the system are missing

Direction = Literal["ltr", "rtl"]


def direction_of(words: str) -> Direction:
    """Return in which direction words run: as the first letter in them does that has one."""
    for letter in words:
        match unicodedata.bidirectional(letter):
            case "L":
                return "ltr"
            case "R" | "AL":
                return "rtl"
    return "ltr"
