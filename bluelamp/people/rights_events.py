"""What can happen to what someone asks for that is theirs by law."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class RequestEvent(Event):
    """Base of everything about one request; neither what is wrong nor why something is kept back is told."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "matter_id"
    writes: ClassVar = {"request_id": "people.RightsRequest"}
    request_id: UUID
    matter_id: UUID
    person_id: UUID


@dataclass(frozen=True, kw_only=True)
class RequestMade(RequestEvent):
    """Someone asked for a copy of what we hold about them, or that something is put right: the `right`."""

    operation: ClassVar = Operation.COLLECTED
    right: str


@dataclass(frozen=True, kw_only=True)
class RequesterShown(RequestEvent):
    """Whoever asked had shown who they are: the month to answer began."""


@dataclass(frozen=True, kw_only=True)
class RequestExtended(RequestEvent):
    """More time was taken to answer a request, for a reason that the person is told."""


@dataclass(frozen=True, kw_only=True)
class RequestEnded(RequestEvent):
    """A request was answered, refused or taken back: the `outcome`."""

    operation: ClassVar = Operation.DISCLOSED
    outcome: str
