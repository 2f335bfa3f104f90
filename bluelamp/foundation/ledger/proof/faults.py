"""What is found wrong, in words for whoever has to act on it, and how much was looked at."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from bluelamp.foundation.ledger.models import Head


@dataclass(frozen=True)
class Fault:
    """Something that is not as Bluelamp wrote it: where it begins, which entry it is about, and what it is."""

    what: str
    position: int | None = None
    entry: str | None = None

    def __str__(self) -> str:
        return self.what


@dataclass
class Tally:
    """How many entries and rows of content were compared, how many were erased, and how many have no digest."""

    entries: int = 0
    contents: int = 0
    erased: int = 0
    without_digest: int = 0


@dataclass(frozen=True)
class KeptHead:
    """A head, and what people call it: the name of its file."""

    name: str
    head: Head


def shown_id(value: Any) -> str:
    """Return an id as people write it, or as it stands where it is none."""
    try:
        return str(UUID(str(value)))
    except ValueError:
        return str(value)
