"""What can happen to an acquaintance of a member of staff with a person."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class AcquaintanceEvent(Event):
    """Base of everything about one acquaintance; how they know each other is not told, so that it can be erased."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "person_id"
    is_security: ClassVar = True
    acquaintance_id: UUID
    person_id: UUID
    account_id: UUID


@dataclass(frozen=True, kw_only=True)
class AcquaintanceNoted(AcquaintanceEvent):
    """A member of staff is, or knows, a person, and is kept from their records from now on."""


@dataclass(frozen=True, kw_only=True)
class AcquaintanceEnded(AcquaintanceEvent):
    """A member of staff is not kept from the records of a person any more."""
