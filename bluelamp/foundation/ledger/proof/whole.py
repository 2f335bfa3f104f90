"""Proving the whole ledger: the chain, what waits beside it, and the content it answers for."""

from collections.abc import Callable, Generator, Sequence

from bluelamp.foundation.ledger.proof.chain import ChainProof
from bluelamp.foundation.ledger.proof.content import content_faults
from bluelamp.foundation.ledger.proof.faults import Fault, KeptHead, Tally
from bluelamp.foundation.ledger.proof.rows import reading_what_stands_there
from bluelamp.foundation.ledger.proof.strays import stray_faults
from bluelamp.foundation.ledger.proof.waiting import unsealed_faults


def find_faults(
    kept: Sequence[KeptHead], tally: Tally, *, read_on: Callable[[], None] = lambda: None
) -> Generator[Fault, None, None]:
    """Yield everything that is not as Bluelamp wrote it, the first in the chain first.

    `kept` are heads from outside the database. The tally grows, and `read_on` is called, with every page that was read.
    No more than a page is held at a time, and the server may serve meanwhile.
    """
    with reading_what_stands_there():
        for links, faults in ChainProof(kept, tally).walk():
            yield from sorted([*faults, *content_faults(links, tally)], key=_place)
            read_on()
        yield from unsealed_faults()
        yield from stray_faults(tally)


def _place(fault: Fault) -> float:
    return fault.position or 0
