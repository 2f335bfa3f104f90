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


@dataclass(frozen=True, kw_only=True)
class PersonErased(Event):
    """The name and every handle of a person were erased, for a reason; the row stays, empty."""

    operation: ClassVar = Operation.ERASED
    about: ClassVar = "person_id"
    is_security: ClassVar = True
    writes: ClassVar = {"person_id": "people.Person", "handle_ids": "people.Handle"}
    person_id: UUID
    handle_ids: tuple[UUID, ...]
    reason: str
