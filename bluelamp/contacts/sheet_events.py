"""What can happen where what is known of a contact is taken into another system by hand."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class CopySheetOpened(Event):
    """Staff opened the sheet from which a contact is copied into the records system."""

    operation: ClassVar = Operation.DISCLOSED
    about: ClassVar = "contact_id"
    contact_id: UUID
    person_id: UUID
