"""How much of what tells of danger the phrases that come with Bluelamp find, and how much else, on made-up messages.

For the half that the phrases were made from, for the sealed half, and for what was written once they were done.
"""

from pathlib import Path
from typing import Final

from bluelamp.knowledge.phrases import found_in, read_phrases
from bluelamp.knowledge.shipped import DANGER
from bluelamp.knowledge.tests.messages import Made, halves, later
from tests.bench.figures import Figure

PHRASES: Final = [read_phrases(text) for text in DANGER.values()]
NAMES: Final = ("open half", "sealed half", "written later")


def on_made_up_messages(_folder: Path) -> list[Figure]:
    """Measure recall and false alarms on each of them."""
    return [figure for name, made in zip(NAMES, (*halves(), later()), strict=True) for figure in _figures(name, made)]


def _figures(name: str, messages: list[Made]) -> list[Figure]:
    dangerous, near = ([made for made in messages if made.danger is danger] for danger in (True, False))
    found, false = sum(map(_is_found, dangerous)), sum(map(_is_found, near))
    return [
        Figure(f"watch, {name}: recall", found / len(dangerous), f"{found} of {len(dangerous)}", 0.97, 0.995),
        Figure(
            f"watch, {name}: false alarms",
            false / len(near),
            f"{false} of {len(near)} near misses",
            0.15,
            0.05,
            more_is_better=False,
        ),
    ]


def _is_found(made: Made) -> bool:
    return bool(found_in(made.words, PHRASES))
