"""What can happen to teams."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class TeamMade(Event):
    """A team was made."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "set_up_id"
    set_up_id: UUID
    team: str


@dataclass(frozen=True, kw_only=True)
class TeamRenamed(Event):
    """A team was given another name."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "set_up_id"
    set_up_id: UUID
    team: str


@dataclass(frozen=True, kw_only=True)
class TeamClosed(Event):
    """A team was closed; another does what is still of it or comes for it, and reaches what it had."""

    is_security: ClassVar = True
    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "set_up_id"
    set_up_id: UUID
    team: str
    followed_by: str


@dataclass(frozen=True, kw_only=True)
class TeamOpened(Event):
    """A team that was closed was opened again, and no other follows it."""

    is_security: ClassVar = True
    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "set_up_id"
    set_up_id: UUID
    team: str
