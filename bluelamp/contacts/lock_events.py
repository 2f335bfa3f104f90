"""What can happen where a file may be an image of a child being abused."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class LockEvent(Event):
    """Base of everything about a locked file of one contact."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "contact_id"
    is_security: ClassVar = True
    contact_id: UUID
    person_id: UUID
    attachment_id: UUID
    file_id: UUID


@dataclass(frozen=True, kw_only=True)
class AttachmentLocked(LockEvent):
    """Staff locked a file: nobody is shown it any more."""


@dataclass(frozen=True, kw_only=True)
class LockedFileGiven(LockEvent):
    """A locked file was given to someone who may have it: one copy more, to be accounted for."""

    operation: ClassVar = Operation.DISCLOSED
