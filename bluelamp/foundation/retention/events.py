"""What can happen to how long things are kept."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class KeepingTimesChosen(Event):
    """The force chose how many months to keep looks, and what identifies security events."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "choice_id"
    is_security: ClassVar = True
    choice_id: UUID
    looks_months: int
    security_months: int


@dataclass(frozen=True, kw_only=True)
class LooksForgotten(Event):
    """So many looks from before a day (as `20201231`) were old enough to be forgotten."""

    operation: ClassVar = Operation.ERASED
    about: ClassVar = "choice_id"
    is_security: ClassVar = True
    choice_id: UUID
    looks: int
    before: int
