"""What can happen where a file is held back, because no scanner called it clean."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class HeldFileGiven(Event):
    """A file that is held back was given to someone who may have it, for a reason."""

    operation: ClassVar = Operation.DISCLOSED
    about: ClassVar = "contact_id"
    is_security: ClassVar = True
    contact_id: UUID
    person_id: UUID
    attachment_id: UUID
    file_id: UUID
    why: str
