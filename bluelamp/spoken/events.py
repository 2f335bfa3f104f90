"""What can happen to what is said to staff."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class TakenDown(Event):
    """A member of staff wrote down what someone said to them: `place`, and by whom it was told.

    It began the contact, or was added to it. `told_by` is a code; a name, where there is one, is in the row.
    """

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "contact_id"
    writes: ClassVar = {"spoken_id": "spoken.Spoken"}
    contact_id: UUID
    person_id: UUID
    spoken_id: UUID
    place: str
    told_by: str


@dataclass(frozen=True, kw_only=True)
class TellersErased(Event):
    """Who told us of a contact was erased with what was said, for a reason."""

    operation: ClassVar = Operation.ERASED
    is_security: ClassVar = True
    about: ClassVar = "contact_id"
    writes: ClassVar = {"spoken_ids": "spoken.Spoken"}
    contact_id: UUID
    person_id: UUID
    spoken_ids: tuple[UUID, ...]
    reason: str
