"""What can happen in the emergency watch."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class WatchEvent(Event):
    """Base of everything about something that was heard about one contact."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "contact_id"
    contact_id: UUID
    person_id: UUID
    heard_id: UUID


@dataclass(frozen=True, kw_only=True)
class DangerHeard(WatchEvent):
    """Something came in that tells of danger now; which phrases stand in it is kept beside it."""

    operation: ClassVar = Operation.COLLECTED
    writes: ClassVar = {"heard_id": "watch.Heard"}


@dataclass(frozen=True, kw_only=True)
class SilenceHeard(WatchEvent):
    """The person of a chat wrote of danger, and then nothing more."""

    operation: ClassVar = Operation.COLLECTED
    writes: ClassVar = {"heard_id": "watch.Heard"}


@dataclass(frozen=True, kw_only=True)
class AlarmRaised(WatchEvent):
    """Nobody had opened it, so a duty desk was alarmed; `rung` counts the alarms, `desk` is 0 where there is none."""

    rung: int
    desk: int


@dataclass(frozen=True, kw_only=True)
class AlarmEnded(WatchEvent):
    """Someone opened it, so that nobody is alarmed any more."""

    account_id: UUID


@dataclass(frozen=True, kw_only=True)
class HeardErased(Event):
    """The phrases that stood in something were erased, for a reason; the row stays, empty."""

    operation: ClassVar = Operation.ERASED
    about: ClassVar = "contact_id"
    is_security: ClassVar = True
    writes: ClassVar = {"heard_ids": "watch.Heard"}
    contact_id: UUID
    heard_ids: tuple[UUID, ...]
    reason: str


@dataclass(frozen=True, kw_only=True)
class DutyDesksChosen(Event):
    """The force said who is alarmed, so many desks, and after how many seconds."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "choosing_id"
    is_security: ClassVar = True
    choosing_id: UUID
    desks: int
    seconds: int
