"""Runs one proof as a program and prints its figures: python -m tests.proofs.NAME [COUNT]."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.figures import Figure
from tests.proofs.ground import Ground, new_ground

Proof = Callable[[Ground, int], Iterable[Figure]]


def tell(prove: Proof, usual: int) -> int:
    """Print every figure of a proof, with the count that was asked for or the usual one; 1 where one misses its bar."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else usual
    reached = True
    with TemporaryDirectory(prefix="bluelamp-proof-") as folder, new_ground(Path(folder)) as ground:
        for figure in prove(ground, count):
            print(figure, flush=True)
            reached = reached and figure.reaches_bar
    return 0 if reached else 1


def none_of(name: str, value: int, made_of: str) -> Figure:
    """Return the figure of something that must not happen at all."""
    return Figure(name, value, made_of, 0, more_is_better=False)


def missed(figures: Iterable[Figure]) -> list[str]:
    """Return the figures that miss their bar, for a test to show."""
    return [str(figure) for figure in figures if not figure.reaches_bar]
