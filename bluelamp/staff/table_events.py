"""What can happen to the accounts as a whole table."""

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
