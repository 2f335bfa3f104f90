"""What can happen in search."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class SearchMade(Event):
    """Staff searched, and so many records were found; what they typed stands encrypted in the record named."""

    operation: ClassVar = Operation.CONSULTED
    about: ClassVar = "search_id"
    writes: ClassVar = {"search_id": "search.Asked"}
    search_id: UUID
    results: int
