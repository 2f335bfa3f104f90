"""A ledger that is not as it was written, or not read on."""

from collections.abc import Iterator
from datetime import time
from itertools import islice
from typing import Final

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.ledger.proof.faults import Tally
from bluelamp.foundation.ledger.proof.whole import find_faults
from bluelamp.foundation.ledger.queries import parked_events
from bluelamp.foundation.work.jobs import job
from bluelamp.foundation.work.rules import Daily

SHOWN: Final = 5


class LedgerChanged(Exception):
    """The ledger is not as Bluelamp wrote it: 'bluelamp ledger verify' says where."""


def wrong_with_ledger() -> Iterator[str]:
    """Yield the first few faults of the whole ledger, and how many events are set aside."""
    yield from map(str, islice(find_faults([], Tally()), SHOWN))
    parked = len(parked_events())
    if parked:
        yield f"{parked} events are set aside. See Behind the pages, mend the cause, and have them read again."


@job(_("Prove the ledger"), tries=1, comes=Daily(time(2, 50)))
def prove_ledger() -> None:
    """Read the whole ledger; raise `LedgerChanged` where anything is not as it was written."""
    if next(find_faults([], Tally()), None):
        raise LedgerChanged
