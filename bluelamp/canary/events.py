"""What can happen to canaries. They are of nobody."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class CanaryMissed(Event):
    """Through a door no test message of ours came for too long: from then on nobody knows that it is open."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "outage_id"
    outage_id: UUID
    door: str


@dataclass(frozen=True, kw_only=True)
class CanaryReturned(Event):
    """Test messages of ours come through a door again, or none goes there any more."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "outage_id"
    outage_id: UUID
    door: str
