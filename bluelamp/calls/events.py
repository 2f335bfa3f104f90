"""What can happen to calls."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class RecordingNamed(Event):
    """Whoever took a call wrote down what its recording is called."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "contact_id"
    writes: ClassVar = {"recording_id": "calls.Recording"}
    contact_id: UUID
    person_id: UUID
    recording_id: UUID


@dataclass(frozen=True, kw_only=True)
class RecordingsErased(Event):
    """What the recordings of a contact's calls are called was erased with what was said, for a reason."""

    operation: ClassVar = Operation.ERASED
    is_security: ClassVar = True
    about: ClassVar = "contact_id"
    writes: ClassVar = {"recording_ids": "calls.Recording"}
    contact_id: UUID
    person_id: UUID
    recording_ids: tuple[UUID, ...]
    reason: str


@dataclass(frozen=True, kw_only=True)
class CallRang(Event):
    """The force's telephony said that someone rings; the number is kept encrypted and forgotten soon."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "ringing_id"
    ringing_id: UUID


@dataclass(frozen=True, kw_only=True)
class RingingOpened(Event):
    """Someone at the desk opened the page of a call that rings: they saw the number."""

    operation: ClassVar = Operation.CONSULTED
    about: ClassVar = "ringing_id"
    ringing_id: UUID


@dataclass(frozen=True, kw_only=True)
class VolumesTaken(Event):
    """Someone took in how many rang 101 and 999 in so many spans; it holds nothing about anyone."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "taking_id"
    taking_id: UUID
    spans: int
