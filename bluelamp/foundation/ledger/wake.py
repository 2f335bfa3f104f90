"""A bell inside this process: rung after a commit, so that the ledger's readers need not wait for their next round."""

from threading import Event
from typing import Final

_bell: Final = Event()


def wake_readers() -> None:
    """Ring the bell."""
    _bell.set()


def wait_for_news(seconds: float) -> None:
    """Return when the bell rings, or after so many seconds: another process may have written."""
    if _bell.wait(seconds):
        _bell.clear()
