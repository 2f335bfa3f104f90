"""What can happen to a text that left."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.contacts.gate_events import ReachingEvent
from bluelamp.foundation.ledger.event import Operation


@dataclass(frozen=True, kw_only=True)
class TextToldOf(ReachingEvent):
    """A provider told how far a text came that was handed to it."""

    operation: ClassVar = Operation.COLLECTED
    notice_id: UUID
    sending_id: UUID
    provider: str
    state: str
