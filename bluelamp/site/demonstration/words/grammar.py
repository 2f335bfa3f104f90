"""How a text is made from parts: choices in brackets, slots in braces, and the hand it was written by."""

import re
from collections.abc import Mapping
from random import Random
from typing import Final

CHOICE: Final = re.compile(r"\[([^\[\]]*)\]")
SLOT: Final = re.compile(r"\{(\w+)\}")
SLIPS: Final = {
    "definitely": "definately",
    "because": "becuase",
    "their": "there",
    "they're": "there",
    "neighbour": "nieghbour",
    "neighbours": "nieghbours",
    "really": "realy",
    "received": "recieved",
    "tomorrow": "tommorow",
    "probably": "probly",
    "a lot": "alot",
    "would have": "would of",
    "could have": "could of",
    "don't": "dont",
    "didn't": "didnt",
    "wasn't": "wasnt",
    "can't": "cant",
    "it's": "its",
    "I'm": "im",
    "I've": "ive",
    "believe": "beleive",
    "until": "untill",
    "again": "agian",
    "garden": "gardan",
    "something": "somthing",
    "knows": "nows",
    "apparently": "apparantly",
}


def write(dice: Random, text: str, slots: Mapping[str, str]) -> str:
    """Return a text with one of each choice taken and every slot filled; raise `KeyError` for a slot without words."""
    while CHOICE.search(text):
        text = CHOICE.sub(lambda found: dice.choice(found[1].split("|")), text)
    return tidy(SLOT.sub(lambda found: slots[found[1]], text))


def tidy(text: str) -> str:
    """Return a text without doubled spaces, and with a capital where a sentence begins."""
    text = re.sub(r" +", " ", text).replace(" .", ".").replace(" ,", ",").strip()
    return re.sub(r"(^|[.!?]\s+)([a-z])", lambda found: found[1] + found[2].upper(), text)


def in_a_hurry(dice: Random, text: str) -> str:
    """Return a text as someone types it with their thumbs: slips, few capitals, stops left out."""
    for right, wrong in SLIPS.items():
        if dice.random() < 0.6:
            text = re.sub(rf"\b{re.escape(right)}\b", wrong, text)
    if dice.random() < 0.5:
        text = text.lower()
    if dice.random() < 0.4:
        text = text.replace(". ", " ", 1)
    return text.rstrip(".") if dice.random() < 0.6 else text
