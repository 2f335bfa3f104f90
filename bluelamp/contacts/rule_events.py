"""What can happen to the rules that say where contacts go."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class RuleEvent(Event):
    """Base of everything about one rule."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "rule_id"
    rule_id: UUID


@dataclass(frozen=True, kw_only=True)
class RuleKept(RuleEvent):
    """A rule is asked from now on, where `instead_of_id` names one in its place; contacts that fit go to the team."""

    instead_of_id: UUID | None
    team: str
    skill: str | None


@dataclass(frozen=True, kw_only=True)
class RuleMoved(RuleEvent):
    """A rule is asked earlier or later than before, as its number says."""

    number: int


@dataclass(frozen=True, kw_only=True)
class RuleDropped(RuleEvent):
    """A rule is not asked any more."""
