"""What can happen among staff in a chat while its person writes."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class Whispered(Event):
    """A supervisor wrote to whoever answers a chat; it is a note, and disclosable."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "contact_id"
    contact_id: UUID
    person_id: UUID
    account_id: UUID
    message_id: UUID
