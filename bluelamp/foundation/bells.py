"""Bells that say, in this process, that there may be something to do behind the pages, so that nobody looks in vain."""

from time import monotonic
from typing import Final


class Bell:
    """Rung by whoever made something to do; remembers when that was last."""

    def __init__(self) -> None:
        self._rung_at = float("-inf")

    def ring(self) -> None:
        """Ring now: called once what is to be done is committed."""
        self._rung_at = monotonic()

    def rang_since(self, moment: float) -> bool:
        """Say whether it rang after a moment of the monotonic clock."""
        return self._rung_at > moment


WRITTEN: Final = Bell()  # entries of the ledger that are to be sealed
SEALED: Final = Bell()  # news for whoever reads the ledger
