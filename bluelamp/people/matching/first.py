"""The weights that come with the program: for small registers, and for the one person on the line."""

import json
from functools import cache
from pathlib import Path
from typing import Final

from bluelamp.people.matching.weights import Weights

FILE: Final = Path(__file__).with_name("first_weights.json")


@cache
def first_weights() -> Weights:
    """Return the weights for registers that are too small to learn from."""
    return Weights.from_json(json.loads(FILE.read_text("utf-8")))
