"""What can happen with partners and their keys."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class KeyEvent(Event):
    """Base of everything about one key."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "key_id"
    is_security: ClassVar = True
    key_id: UUID
    partner_id: UUID


@dataclass(frozen=True, kw_only=True)
class KeyMade(KeyEvent):
    """A partner was given a key for so many services; `reads_status` says whether it may ask how reports stand."""

    services: int
    reads_status: bool
    pace: int


@dataclass(frozen=True, kw_only=True)
class KeyEnded(KeyEvent):
    """A key opens nothing any more."""


@dataclass(frozen=True, kw_only=True)
class ReportArrived(Event):
    """A report came from a partner's system; `withdrawn` says that its questions were no longer asked by then."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "contact_id"
    contact_id: UUID
    person_id: UUID
    partner_id: UUID
    key_id: UUID
    withdrawn: bool


@dataclass(frozen=True, kw_only=True)
class StatusTold(Event):
    """A partner's system was told how a report that it sent stands."""

    operation: ClassVar = Operation.DISCLOSED
    about: ClassVar = "contact_id"
    contact_id: UUID
    person_id: UUID
    partner_id: UUID
    key_id: UUID
