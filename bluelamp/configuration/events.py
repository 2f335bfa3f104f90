"""What can happen to the configuration as a whole."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class ConfigurationTaken(Event):
    """A configuration was taken in with so many changes; each has an entry of its own beside it."""

    is_security: ClassVar = True
    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "taking_id"
    taking_id: UUID
    changes: int


@dataclass(frozen=True, kw_only=True)
class ConfigurationExported(Event):
    """Someone took the configuration away as a file; it holds nothing about anyone."""

    operation: ClassVar = Operation.CONSULTED
    about: ClassVar = "export_id"
    export_id: UUID
