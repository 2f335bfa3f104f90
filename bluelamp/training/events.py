"""What can happen in training. Marks and words are not in the ledger, only that and by whom they were given."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class PracticeEvent(Event):
    """Base of everything about one practice."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "practice_id"
    practice_id: UUID


@dataclass(frozen=True, kw_only=True)
class PracticeBegun(PracticeEvent):
    """A trainee began a script, whose first message came in as a contact."""

    contact_id: UUID
    account_id: UUID
    script: str


@dataclass(frozen=True, kw_only=True)
class PracticeWentOn(PracticeEvent):
    """The person of a script wrote their next message; number 1 is the first after the report."""

    number: int


@dataclass(frozen=True, kw_only=True)
class PracticeEnded(PracticeEvent):
    """A practice is over, and what the program can judge was judged."""

    account_id: UUID
    script: str


@dataclass(frozen=True, kw_only=True)
class PracticeDebriefed(PracticeEvent):
    """A trainer gave the marks that are theirs to give, and wrote to the trainee."""

    operation: ClassVar = Operation.COLLECTED
    writes: ClassVar = {"debrief_id": "training.Debrief"}
    debrief_id: UUID
    account_id: UUID
