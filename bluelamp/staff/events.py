"""What can happen among the staff."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class ForceSetUp(Event):
    """The force was named."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "set_up_id"
    set_up_id: UUID


@dataclass(frozen=True, kw_only=True)
class TeamMade(Event):
    """A team was made."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "set_up_id"
    set_up_id: UUID
    team: str


@dataclass(frozen=True, kw_only=True)
class AccountMade(Event):
    """Someone was given an account with a role."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "account_id"
    account_id: UUID
    role: str
