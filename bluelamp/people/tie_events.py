"""What can happen to what ties handles to people."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class HandleAdded(Event):
    """A way to reach a person was added to their record, with how we know that it is theirs."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "person_id"
    writes: ClassVar = {"handle_id": "people.Handle", "tie_id": "people.Tie"}
    person_id: UUID
    handle_id: UUID
    tie_id: UUID


@dataclass(frozen=True, kw_only=True)
class HandleUsed(Event):
    """Someone who showed the receipt of a matter wrote from a handle that its person had not given."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "person_id"
    writes: ClassVar = {"handle_id": "people.Handle"}
    person_id: UUID
    handle_id: UUID


@dataclass(frozen=True, kw_only=True)
class HandleTied(Event):
    """It was written down anew how we know that a handle is someone's; what that is is not told."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "person_id"
    writes: ClassVar = {"tie_id": "people.Tie"}
    person_id: UUID
    handle_id: UUID
    tie_id: UUID
