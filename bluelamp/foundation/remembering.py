"""Keeping for a moment what every report asks for and hardly anyone changes."""

from collections.abc import Callable
from functools import wraps
from time import monotonic
from typing import Final, TypeVar

T_ = TypeVar("T_")
_CLEARING: Final[list[Callable[[], None]]] = []


def remembered_for(seconds: float) -> Callable[[Callable[[], T_]], Callable[[], T_]]:
    """Have a function asked anew only when its last answer is so old; each process remembers for itself.

    For what may take effect a moment late, never for who may do or see what.
    """

    def mark(ask: Callable[[], T_]) -> Callable[[], T_]:
        last: tuple[float, T_] | None = None

        @wraps(ask)
        def remembered() -> T_:
            nonlocal last
            known = last
            if known is None or monotonic() > known[0] + seconds:
                last = known = (monotonic(), ask())
            return known[1]

        def clear() -> None:
            nonlocal last
            last = None

        _CLEARING.append(clear)
        return remembered

    return mark


def forgotten_with(clear: Callable[[], None]) -> Callable[[], None]:
    """Have a function called that empties what a module remembers in a way of its own, when all is forgotten."""
    _CLEARING.append(clear)
    return clear


def forget() -> None:
    """Have everything asked anew."""
    for clear in _CLEARING:
        clear()
