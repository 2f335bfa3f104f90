"""What can happen to the record of a person."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class PersonRecorded(Event):
    """A record was begun for someone, with so many handles."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "person_id"
    person_id: UUID
    handles: int
