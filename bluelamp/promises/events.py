"""What can happen to a promise."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class PromiseMade(Event):
    """Something was promised to a person."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "matter_id"
    promise_id: UUID
    matter_id: UUID
    person_id: UUID


@dataclass(frozen=True, kw_only=True)
class PromiseKept(Event):
    """What was promised was done."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "matter_id"
    promise_id: UUID
    matter_id: UUID
    person_id: UUID


@dataclass(frozen=True, kw_only=True)
class PromiseDropped(Event):
    """What was promised is no longer needed, for a reason."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "matter_id"
    promise_id: UUID
    matter_id: UUID
    person_id: UUID
    reason: str


@dataclass(frozen=True, kw_only=True)
class PromisesErased(Event):
    """The words of every promise about a matter were erased, for a reason."""

    operation: ClassVar = Operation.ERASED
    about: ClassVar = "matter_id"
    is_security: ClassVar = True
    matter_id: UUID
    promise_ids: tuple[UUID, ...]
    reason: str
