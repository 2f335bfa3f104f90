"""What can happen to the ways out."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class SendingShut(Event):
    """Nothing leaves from now on."""

    is_security: ClassVar = True
    operation = Operation.ALTERED
    about = "shutter_id"

    shutter_id: UUID
    why: str


@dataclass(frozen=True, kw_only=True)
class SendingOpened(Event):
    """What waits may leave again."""

    is_security: ClassVar = True
    operation = Operation.ALTERED
    about = "shutter_id"

    shutter_id: UUID
