"""What can happen to the seal of a person."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class SealEvent(Event):
    """Base of everything about the seal of a person; neither why nor on whose authority is told."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "person_id"
    is_security: ClassVar = True
    seal_id: UUID
    person_id: UUID


@dataclass(frozen=True, kw_only=True)
class PersonSealed(SealEvent):
    """Only who may see sealed people may know of a person from now on."""


@dataclass(frozen=True, kw_only=True)
class SealLifted(SealEvent):
    """A seal of a person was lifted; another of theirs may still hold."""
