"""What can happen in a chat beside what its person and the desk write."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class Whispered(Event):
    """A supervisor wrote to whoever answers a chat; it is a note, and disclosable."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "contact_id"
    contact_id: UUID
    person_id: UUID
    account_id: UUID
    message_id: UUID


@dataclass(frozen=True, kw_only=True)
class ChatMarkedDistressing(Event):
    """Whoever answered a chat found it distressing; colleagues are told before they read it."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "contact_id"
    contact_id: UUID
    person_id: UUID


@dataclass(frozen=True, kw_only=True)
class GuestEvent(Event):
    """What all news of a guest in a chat says: who it is, and as what they come."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "contact_id"
    contact_id: UUID
    person_id: UUID
    account_id: UUID
    guest_id: UUID
    comes_as: str


@dataclass(frozen=True, kw_only=True)
class GuestAskedIn(GuestEvent):
    """Someone was asked into a chat; they read nothing of it before they join."""


@dataclass(frozen=True, kw_only=True)
class GuestJoined(GuestEvent):
    """Someone joined a chat that they were asked into, and reads all that was said; the person is told."""


@dataclass(frozen=True, kw_only=True)
class GuestLeft(GuestEvent):
    """Someone who was asked into a chat reads and writes in it no more."""


@dataclass(frozen=True, kw_only=True)
class ArticleShown(Event):
    """Before anyone answered a chat, a machine showed its person an article that it found by their words."""

    operation: ClassVar = Operation.CONSULTED
    about: ClassVar = "contact_id"
    contact_id: UUID
    person_id: UUID
    article: str
