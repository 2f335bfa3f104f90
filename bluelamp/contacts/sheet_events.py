"""What can happen where what is known of a contact is taken into another system by hand, or on paper."""

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


@dataclass(frozen=True, kw_only=True)
class ContactPrinted(Event):
    """Staff took a contact away as a PDF; `holds` says whether it is everything, or only what was said."""

    operation: ClassVar = Operation.DISCLOSED
    about: ClassVar = "contact_id"
    is_security: ClassVar = True
    contact_id: UUID
    person_id: UUID
    holds: str
