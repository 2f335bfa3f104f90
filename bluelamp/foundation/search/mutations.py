"""In Welsh the first letter of a word changes with the word before it: what a word may be where nothing changes it."""

from typing import Final

MUTATED: Final = {
    "ngh": ("c",),
    "mh": ("p",),
    "nh": ("t",),
    "ng": ("g",),
    "dd": ("d",),
    "ph": ("p",),
    "th": ("t",),
    "ch": ("c",),
    "b": ("p",),
    "d": ("t",),
    "g": ("c",),
    "f": ("b", "m"),
    "l": ("ll", "gl"),
    "r": ("rh", "gr"),
    "m": ("b",),
    "n": ("d",),
    "a": ("ga",),
    "e": ("ge",),
    "i": ("gi",),
    "o": ("go",),
    "u": ("gu",),
    "w": ("gw",),
    "y": ("gy",),
}


def radicals(word: str) -> list[str]:
    """Return what a Welsh word may be where nothing changes its beginning."""
    begins = next((letters for letters in MUTATED if word.startswith(letters)), "")
    return [f"{radical}{word.removeprefix(begins)}" for radical in MUTATED.get(begins, ())]
