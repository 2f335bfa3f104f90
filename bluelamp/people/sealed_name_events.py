"""What can happen to a name that someone gave later and that is kept sealed."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class SealedNameEvent(Event):
    """Base of everything about one sealed name; it never tells the name, nor on whose authority it was opened."""

    operation: ClassVar = Operation.CONSULTED
    about: ClassVar = "matter_id"
    is_security: ClassVar = True
    name_id: UUID
    matter_id: UUID
    person_id: UUID


@dataclass(frozen=True, kw_only=True)
class NameSealed(SealedNameEvent):
    """The person said who they are, for all or a part of what they told us, and had it sealed."""

    operation: ClassVar = Operation.COLLECTED
    is_security: ClassVar = False
    writes: ClassVar = {"name_id": "people.SealedName"}
    part_id: UUID


@dataclass(frozen=True, kw_only=True)
class NameTakenBack(SealedNameEvent):
    """The person took a sealed name back: nothing is left of it."""

    operation: ClassVar = Operation.ERASED
    is_security: ClassVar = False
    writes: ClassVar = {"name_id": "people.SealedName"}


@dataclass(frozen=True, kw_only=True)
class OpeningAsked(SealedNameEvent):
    """Staff asked to open a sealed name, on an authority; `is_told` says whether the person is told of it."""

    writes: ClassVar = {"opening_id": "people.NameOpening"}
    opening_id: UUID
    why: str
    is_told: bool


@dataclass(frozen=True, kw_only=True)
class OpeningAllowed(SealedNameEvent):
    """A second person allowed that a sealed name is opened."""

    writes: ClassVar = {"opening_id": "people.NameOpening"}
    opening_id: UUID


@dataclass(frozen=True, kw_only=True)
class NameOpened(SealedNameEvent):
    """Staff read a sealed name."""

    writes: ClassVar = {"opening_id": "people.NameOpening"}
    opening_id: UUID


@dataclass(frozen=True, kw_only=True)
class SealedNamesErased(Event):
    """Every sealed name of a matter, and on whose authority it was opened, was erased, for a reason."""

    operation: ClassVar = Operation.ERASED
    about: ClassVar = "matter_id"
    is_security: ClassVar = True
    writes: ClassVar = {"name_ids": "people.SealedName", "opening_ids": "people.NameOpening"}
    matter_id: UUID
    name_ids: tuple[UUID, ...]
    opening_ids: tuple[UUID, ...]
    reason: str
