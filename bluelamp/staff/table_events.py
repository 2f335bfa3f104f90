"""What can happen to the accounts as a whole table, and to the days on which most do not work."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class AccountTableTaken(Event):
    """A table of accounts was taken in: so many joined, changed, left and returned; each has an entry of its own."""

    is_security: ClassVar = True
    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "table_id"
    table_id: UUID
    joined: int
    changed: int
    left: int
    returned: int


@dataclass(frozen=True, kw_only=True)
class AccountsExported(Event):
    """An administrator took the list of all accounts away as a file."""

    is_security: ClassVar = True
    operation: ClassVar = Operation.DISCLOSED
    about: ClassVar = "export_id"
    export_id: UUID
    accounts: int
    form: str = "csv"


@dataclass(frozen=True, kw_only=True)
class ShiftsExported(Event):
    """Someone took the shifts of a team in one week away as a file."""

    is_security: ClassVar = True
    operation: ClassVar = Operation.DISCLOSED
    about: ClassVar = "export_id"
    export_id: UUID
    form: str
    team: str
    monday: str
    shifts: int


@dataclass(frozen=True, kw_only=True)
class BankHolidaysKept(Event):
    """So many days are bank holidays from now on, or are called otherwise."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "keeping_id"
    keeping_id: UUID
    days: int


@dataclass(frozen=True, kw_only=True)
class BankHolidayDropped(Event):
    """A day is no bank holiday any more."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "dropping_id"
    dropping_id: UUID
    day: str
