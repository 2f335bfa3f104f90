"""What can happen to parked events."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class ParkedAskedFor(Event):
    """Someone had so many parked events about one subject read again; `parked_id` is one of them."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "subject_id"
    subject_id: UUID
    parked_id: UUID
    events: int
