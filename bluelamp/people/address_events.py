"""What can happen to the address of a connection that a report without a name came over."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class AddressKept(Event):
    """The address of a connection was kept, sealed, for as many days as the force set."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "matter_id"
    matter_id: UUID
    address_id: UUID


@dataclass(frozen=True, kw_only=True)
class AddressOpened(Event):
    """Staff opened the address of a connection because a life is at risk, on an authority that they named."""

    operation: ClassVar = Operation.CONSULTED
    about: ClassVar = "matter_id"
    is_security: ClassVar = True
    writes: ClassVar = {"opening_id": "people.AddressOpening"}
    matter_id: UUID
    opening_id: UUID


@dataclass(frozen=True, kw_only=True)
class AddressesForgotten(Event):
    """So many addresses of connections had been kept for as long as the force set, and were deleted."""

    operation: ClassVar = Operation.ERASED
    about: ClassVar = "forgetting_id"
    forgetting_id: UUID
    addresses: int


@dataclass(frozen=True, kw_only=True)
class AddressErased(Event):
    """The address of a matter's connection, and on whose authority it was opened, was erased, for a reason."""

    operation: ClassVar = Operation.ERASED
    about: ClassVar = "matter_id"
    is_security: ClassVar = True
    writes: ClassVar = {"opening_ids": "people.AddressOpening"}
    matter_id: UUID
    opening_ids: tuple[UUID, ...]
    reason: str
