"""What every store of files can do: keep a content under its SHA-256, give it back, say what it holds."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import IO, Final, Protocol

import structlog
from django.utils.translation import gettext_lazy as _

log = structlog.get_logger(__name__)
CHUNK: Final = 1024 * 1024


class CannotStore(Exception):
    """The store took nothing: it is full, or out of reach."""

    def __str__(self) -> str:
        return str(_("We could not keep your file just now. Nothing was kept of it. Try again in a few minutes."))


class NotStored(Exception):
    """The store holds no such content."""


@dataclass(frozen=True)
class Stored:
    """A content that is safe in the store: its SHA-256 as 64 hexadecimal digits, and its size in bytes."""

    sha256: str
    size: int


@dataclass(frozen=True)
class Held:
    """Something a store holds: the name it lies under (a SHA-256, if we put it there), its size, and since when."""

    name: str
    size: int
    since: datetime


class Store(Protocol):
    """A place for files. What is put there is never rewritten; copies made for showing may be thrown away."""

    def put(self, source: IO[bytes]) -> Stored:
        """Keep a content, read from its beginning; when this returns, no crash can lose it.

        The same content twice is kept once, and counts as put when it last came. Raises `CannotStore`.
        """
        ...

    def chunks(self, sha256: str) -> Iterator[bytes]:
        """Yield a content in pieces of at most 8 MiB, as it lies there; raise `NotStored` at the first."""
        ...

    def remove(self, sha256: str, *, before: datetime) -> None:
        """Remove a content, and copies of it for showing; leave it where it was put, or put again, since `before`.

        Nothing happens where it is not there.
        """
        ...

    def held(self) -> Iterator[Held]:
        """Yield all that is held, in the order of its names; copies for showing are left out."""
        ...

    def copy_for_showing(self, key: str) -> bytes | None:
        """Return a copy that was made before, None where there is none; its key begins with the content's SHA-256."""
        ...

    def keep_copy_for_showing(self, key: str, copy: bytes) -> None:
        """Keep a copy that can be made again at any time; raise `CannotStore`."""
        ...

    def forget_copies(self, sha256: str) -> None:
        """Remove what was made of a content for showing."""
        ...

    def forget_unfinished(self, *, before: datetime) -> None:
        """Remove what a crash left half written; it was never acknowledged."""
        ...


def pieces(source: IO[bytes]) -> Iterator[bytes]:
    """Yield what is in an open file from its beginning."""
    source.seek(0)
    while piece := source.read(CHUNK):
        yield piece


def measure(chunks: Iterable[bytes]) -> Stored:
    """Return the SHA-256 and the size of a content."""
    digest, size = hashlib.sha256(), 0
    for chunk in chunks:
        digest.update(chunk)
        size += len(chunk)
    return Stored(digest.hexdigest(), size)


def has_intact(store: Store, stored: Stored) -> bool:
    """Say whether a store has this content already, unharmed; what was harmed is mended by what came now."""
    try:
        there = measure(store.chunks(stored.sha256))
    except NotStored:
        return False
    if there != stored:
        log.error("a damaged file is mended by the same content, sent again", sha256=stored.sha256)
    return there == stored


def path_of(name: str) -> str:
    """Return where a content lies in a store: `ab/cd/abcd…`."""
    return f"{name[:2]}/{name[2:4]}/{name}"
