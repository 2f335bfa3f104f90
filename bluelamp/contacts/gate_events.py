"""What can happen where someone is to be reached: what waits, calls, and what was done against an agreement."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class ReachingEvent(Event):
    """Base of everything about reaching the person of one contact."""

    operation: ClassVar = Operation.CONSULTED
    about: ClassVar = "contact_id"
    contact_id: UUID
    person_id: UUID


@dataclass(frozen=True, kw_only=True)
class NoticeHeldBack(ReachingEvent):
    """A notice waits, for a reason, until a time that was agreed."""

    notice_id: UUID
    refusal: str


@dataclass(frozen=True, kw_only=True)
class CallCardOpened(ReachingEvent):
    """Staff opened the call card of a number; `refusal` is why it may not be rung now, None where it may."""

    handle_id: UUID
    refusal: str | None


@dataclass(frozen=True, kw_only=True)
class CallMade(ReachingEvent):
    """Staff rang a number; how that ended."""

    operation: ClassVar = Operation.DISCLOSED
    handle_id: UUID
    result: str


@dataclass(frozen=True, kw_only=True)
class AgreementOverridden(ReachingEvent):
    """A life is threatened, so a number may be rung for an hour against the agreement; the note says why."""

    operation: ClassVar = Operation.ALTERED
    is_security: ClassVar = True
    handle_id: UUID
    message_id: UUID
