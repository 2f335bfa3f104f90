"""What the server's threads do with the ledger, in one go."""

from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.subscribe import read_news


def read_ledger() -> int:
    """Seal what waits, let the subscribers read on, and return how much that was."""
    return seal_waiting() + read_news()
