"""Keys of the index: eight bytes made from a term and from who reaches the record, so that no word stands in it."""

from array import array
from collections.abc import Iterable
from datetime import datetime
from hashlib import blake2b
from typing import Final
from uuid import UUID

from bluelamp.foundation.search.passages import Term

NUMBERS: Final = "q"  # eight bytes each, with a sign, as both databases keep them
CHANCE_BITS: Final = 20


def key_of(reach: str, term: Term) -> int:
    """Return the key under which a term is found by those who have this reach, and by nobody else."""
    told = f"{reach}\0{term.kind}\0{term.value}".encode(errors="replace")
    return int.from_bytes(blake2b(told, digest_size=8).digest(), "big", signed=True)


def place_of(at: datetime, record_id: UUID) -> int:
    """Return where a record stands among all: by the millisecond it came in, and then by chance."""
    return int(at.timestamp() * 1000) << CHANCE_BITS | record_id.int & (1 << CHANCE_BITS) - 1


def packed(keys: Iterable[int]) -> bytes:
    """Return keys as bytes, for `unpacked`."""
    return array(NUMBERS, sorted(keys)).tobytes()


def unpacked(kept: bytes) -> set[int]:
    """Return the keys that were packed."""
    return set(array(NUMBERS, kept))
