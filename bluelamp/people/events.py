"""What can happen to the record of a person."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class PersonRecorded(Event):
    """A record was begun for someone, with so many handles; entries from before they were named name none."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "person_id"
    writes: ClassVar = {"person_id": "people.Person", "handle_ids": "people.Handle"}
    person_id: UUID
    handles: int
    handle_ids: tuple[UUID, ...] = ()
