"""What can happen to a text message that came in."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class TextArrived(Event):
    """A text was handed over by its provider, and is kept."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "text_id"
    writes: ClassVar = {"words_id": "texts.TextWords"}
    text_id: UUID
    words_id: UUID
    provider: str


@dataclass(frozen=True, kw_only=True)
class TextTaken(Event):
    """A contact was made of a text."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "contact_id"
    contact_id: UUID
    person_id: UUID
    text_id: UUID


@dataclass(frozen=True, kw_only=True)
class TextJoined(Event):
    """A text became a message of the contact that its number leads to."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "contact_id"
    contact_id: UUID
    person_id: UUID
    text_id: UUID
    message_id: UUID


@dataclass(frozen=True, kw_only=True)
class DeadLetterKept(Event):
    """What a provider sent cannot be used, and is kept as it came; `why` says why."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "letter_id"
    writes: ClassVar = {"letter_id": "texts.DeadLetter"}
    letter_id: UUID
    provider: str
    why: str


@dataclass(frozen=True, kw_only=True)
class DeadLetterErased(Event):
    """What a provider sent that could not be used is erased, for a reason; the row stays, empty."""

    operation: ClassVar = Operation.ERASED
    about: ClassVar = "letter_id"
    is_security: ClassVar = True
    writes: ClassVar = {"letter_id": "texts.DeadLetter"}
    letter_id: UUID
    reason: str


@dataclass(frozen=True, kw_only=True)
class TextWordsErased(Event):
    """What a text says is erased, for a reason; the row stays, empty."""

    operation: ClassVar = Operation.ERASED
    about: ClassVar = "text_id"
    is_security: ClassVar = True
    writes: ClassVar = {"words_id": "texts.TextWords"}
    text_id: UUID
    words_id: UUID
    reason: str


@dataclass(frozen=True, kw_only=True)
class DeadLetterReplayed(Event):
    """A supervisor had a dead letter read again."""

    operation: ClassVar = Operation.CONSULTED
    about: ClassVar = "letter_id"
    letter_id: UUID


@dataclass(frozen=True, kw_only=True)
class DeadLetterEnded(Event):
    """A dead letter is dealt with: a text came of it, or none was to."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "letter_id"
    letter_id: UUID
    text_id: UUID | None
