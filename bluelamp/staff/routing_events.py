"""What can happen to what the staff can do, and to whom their work is offered."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class SkillMade(Event):
    """A skill was made that staff can have and contacts can need."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "making_id"
    making_id: UUID
    skill: str


@dataclass(frozen=True, kw_only=True)
class SkillRenamed(Event):
    """A skill was given another name; its code stays."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "making_id"
    making_id: UUID
    skill: str


@dataclass(frozen=True, kw_only=True)
class SkillEvent(Event):
    """Base of everything about a skill of one account."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "account_id"
    account_id: UUID
    skill: str


@dataclass(frozen=True, kw_only=True)
class SkillGained(SkillEvent):
    """It was noted that an account has a skill."""


@dataclass(frozen=True, kw_only=True)
class SkillLost(SkillEvent):
    """It was noted that an account does not have a skill any more."""


@dataclass(frozen=True, kw_only=True)
class OverflowEvent(Event):
    """Base of everything about the team that is also offered what waits for a team."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "overflow_id"
    overflow_id: UUID
    team: str


@dataclass(frozen=True, kw_only=True)
class OverflowChosen(OverflowEvent):
    """It was chosen to which team (None for none), and after how many minutes where nobody takes it sooner."""

    to: str | None
    after_minutes: int | None


@dataclass(frozen=True, kw_only=True)
class OverflowBegan(OverflowEvent):
    """What waits for a team is offered to another too from now on, for a reason."""

    to: str
    why: str


@dataclass(frozen=True, kw_only=True)
class OverflowEnded(OverflowEvent):
    """What waits for a team is offered to that team alone again."""
