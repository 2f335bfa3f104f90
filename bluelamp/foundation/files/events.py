"""What can happen to a file."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class FileKept(Event):
    """A file is on the disk and on record; `sha256_base32` is its SHA-256 in base 32, which is as short as a code."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "file_id"
    writes: ClassVar = {"file_id": "files.File"}
    file_id: UUID
    size: int
    sha256_base32: str


@dataclass(frozen=True, kw_only=True)
class FileErased(Event):
    """A file's name was erased, for a reason; its content goes too, unless it was sent another time."""

    operation: ClassVar = Operation.ERASED
    about: ClassVar = "file_id"
    is_security: ClassVar = True
    writes: ClassVar = {"file_id": "files.File"}
    file_id: UUID
    reason: str


@dataclass(frozen=True, kw_only=True)
class FileLocked(Event):
    """Nobody is shown or given this content any more; `copies` are all files on record that have it."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "file_id"
    is_security: ClassVar = True
    file_id: UUID
    copies: tuple[UUID, ...]


@dataclass(frozen=True, kw_only=True)
class FileScanned(Event):
    """A scanner looked for harm in a file; `verdict` is `clean`, `harmful` or `too_large` to be looked at."""

    operation: ClassVar = Operation.CONSULTED
    about: ClassVar = "file_id"
    file_id: UUID
    verdict: str


@dataclass(frozen=True, kw_only=True)
class HarmFound(Event):
    """A scanner found harm in this content, and it is held back; `copies` are all files on record that have it."""

    operation: ClassVar = Operation.CONSULTED
    about: ClassVar = "file_id"
    is_security: ClassVar = True
    file_id: UUID
    copies: tuple[UUID, ...]
