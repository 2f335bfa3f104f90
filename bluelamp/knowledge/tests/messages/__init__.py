"""Made-up messages to hold the danger phrases against: half tell of danger now, half are near misses.

The first were written before the phrases of the emergency watch, by one writer who had seen the older list. `halves`
splits them by a seed: the phrases are made from the open half alone, and the sealed half is for measuring. Those that
`later` returns were written once the phrases were done, and nothing was made from them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

HERE: Final = Path(__file__).parent
SEED: Final = 20261127


@dataclass(frozen=True)
class Made:
    """A message that was made up, in a language, and whether it tells of danger now."""

    language: str
    words: str
    danger: bool


def halves() -> tuple[list[Made], list[Made]]:
    """Return the open half and the sealed one, each with as many of danger as the other to within one of a kind."""
    opened: list[Made] = []
    sealed: list[Made] = []
    for made in _read(""):
        Random(SEED).shuffle(made)
        opened += made[: len(made) // 2]
        sealed += made[len(made) // 2 :]
    return opened, sealed


def later() -> list[Made]:
    """Return the messages that were written after the phrases."""
    return [made for each in _read("later_") for made in each]


def _read(which: str) -> Iterator[list[Made]]:
    for name, danger in (("danger", True), ("near_misses", False)):
        lines = (HERE / f"{which}{name}.list").read_text().splitlines()
        yield [_made(line, danger=danger) for line in lines]


def _made(line: str, *, danger: bool) -> Made:
    language, _, words = line.partition("\t")
    return Made(language, words, danger)
