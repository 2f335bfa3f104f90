"""What can happen to a register that was brought to be taken in."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class RegisterEvent(Event):
    """Base of everything about one register that was brought."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "brought_id"
    brought_id: UUID


@dataclass(frozen=True, kw_only=True)
class RegisterBrought(RegisterEvent):
    """Someone brought a register of so many rows; nobody came in yet."""

    operation: ClassVar = Operation.COLLECTED
    rows: int


@dataclass(frozen=True, kw_only=True)
class ColumnsNamed(RegisterEvent):
    """Someone said what the columns of a register are, and it is tried."""


@dataclass(frozen=True, kw_only=True)
class RegisterTried(RegisterEvent):
    """A register was tried: so many would come in, are here already, and are refused."""

    comes: int
    here: int
    refused: int


@dataclass(frozen=True, kw_only=True)
class TakingInAskedFor(RegisterEvent):
    """Someone asked for a register that was tried to be taken in."""


@dataclass(frozen=True, kw_only=True)
class RegisterTakenIn(RegisterEvent):
    """All of a register that was to come in is in: so many people; each has an entry of their own."""

    operation: ClassVar = Operation.COLLECTED
    people: int


@dataclass(frozen=True, kw_only=True)
class RegisterDropped(RegisterEvent):
    """A register that was brought is not taken in: its rows are gone."""

    operation: ClassVar = Operation.ERASED


@dataclass(frozen=True, kw_only=True)
class RefusedRowsExported(RegisterEvent):
    """Someone took away as a file which rows were refused, and why."""

    operation: ClassVar = Operation.DISCLOSED
    form: str
    rows: int


@dataclass(frozen=True, kw_only=True)
class PersonBrought(Event):
    """Someone came with a register that was taken in; how we know that their handles are theirs was written down."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "person_id"
    writes: ClassVar = {"tie_ids": "people.Tie"}
    person_id: UUID
    brought_id: UUID
    tie_ids: tuple[UUID, ...]
