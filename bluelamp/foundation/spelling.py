"""How codes and references are read out on the phone: letter by letter, in the words that everyone mishears least."""

from typing import Final

# ICAO Annex 10, as the police use it on the radio.
LETTERS: Final = [
    "Alfa",
    "Bravo",
    "Charlie",
    "Delta",
    "Echo",
    "Foxtrot",
    "Golf",
    "Hotel",
    "India",
    "Juliett",
    "Kilo",
    "Lima",
    "Mike",
    "November",
    "Oscar",
    "Papa",
    "Quebec",
    "Romeo",
    "Sierra",
    "Tango",
    "Uniform",
    "Victor",
    "Whiskey",
    "X-ray",
    "Yankee",
    "Zulu",
]
DIGITS: Final = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
WORDS: Final = {word[0]: word for word in LETTERS} | {str(value): word for value, word in enumerate(DIGITS)}


def spelled(code: str) -> list[str]:
    """Return a code or reference as it is read out, a line for each of its groups; what has no word stands as it is."""
    groups = code.upper().replace("-", " ").split()
    return [" ".join(WORDS.get(letter, letter) for letter in group) for group in groups]
