"""Where what can be searched comes from: the one kind of record that is found, and every room with words about it."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from bluelamp.foundation.search.passages import Passage


@dataclass(frozen=True)
class Standing:
    """Who reaches a record, as a code of the room that has it, and when it came in."""

    reach: str
    at: datetime


@dataclass(frozen=True)
class Records:
    """The records that are found: how some of them stand by their ids, all ids newest first, and how many."""

    standings: Callable[[Collection[UUID]], dict[UUID, Standing]]
    newest_first: Callable[[], Iterator[UUID]]
    count: Callable[[], int]


Source = Callable[[Collection[UUID]], dict[UUID, list[Passage]]]
RECORDS: Final[list[Records]] = []
SOURCES: Final[dict[str, Source]] = {}


def find(records: Records) -> None:
    """Say which records are found by searching."""
    RECORDS[:] = [records]


def source(name: str) -> Callable[[Source], Source]:
    """Mark a function that returns what a room holds about records, by their ids."""

    def register(read: Source) -> Source:
        SOURCES[name] = read
        return read

    return register


def passages_of(records: Collection[UUID]) -> dict[UUID, list[Passage]]:
    """Return all that every room holds about records now, by their ids."""
    found: dict[UUID, list[Passage]] = {record: [] for record in records}
    for read in SOURCES.values():
        for record, passages in read(records).items():
            found[record] += passages
    return found
