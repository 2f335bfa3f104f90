"""What can happen to an answer that is to go by letter."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.contacts.gate_events import ReachingEvent
from bluelamp.foundation.ledger.event import Operation


@dataclass(frozen=True, kw_only=True)
class LetterEvent(ReachingEvent):
    """Base of everything about one letter."""

    posting_id: UUID


@dataclass(frozen=True, kw_only=True)
class LetterAskedFor(LetterEvent):
    """Staff asked that an answer goes by letter; `refusal` is why it may not, None where it may."""

    operation: ClassVar = Operation.ALTERED
    message_id: UUID
    refusal: str | None


@dataclass(frozen=True, kw_only=True)
class LetterPrinted(LetterEvent):
    """Staff were given a letter as a PDF, to print."""

    operation: ClassVar = Operation.DISCLOSED


@dataclass(frozen=True, kw_only=True)
class LetterPosted(LetterEvent):
    """A letter was posted."""

    operation: ClassVar = Operation.DISCLOSED


@dataclass(frozen=True, kw_only=True)
class LetterCameBack(LetterEvent):
    """A letter came back; why, as its envelope says."""

    operation: ClassVar = Operation.COLLECTED
    why: str


@dataclass(frozen=True, kw_only=True)
class LetterNotPosted(LetterEvent):
    """A letter that waited is not posted: the gate refuses it by now, or, without a refusal, staff decided so."""

    operation: ClassVar = Operation.ALTERED
    refusal: str | None
