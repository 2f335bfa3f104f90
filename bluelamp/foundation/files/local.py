"""A store in a folder: written beside, synced, put in its place, and the folders synced before anyone is told."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Final

import structlog

from bluelamp.foundation.files.store import (
    CHUNK,
    CannotStore,
    Held,
    NotStored,
    Stored,
    has_intact,
    measure,
    path_of,
    pieces,
)

log = structlog.get_logger(__name__)
UNFINISHED: Final = "unfinished"
SHOWN: Final = "shown"


class LocalStore:
    """Files under a folder that only we can open; each is read-only from the moment it is in its place."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, source: IO[bytes]) -> Stored:
        """Keep a content; see `Store`."""
        try:
            return self._put(source)
        except OSError as error:
            log.exception("a file could not be kept")
            raise CannotStore from error

    def chunks(self, sha256: str) -> Iterator[bytes]:
        """Yield a content; see `Store`."""
        try:
            file = (self._folder / path_of(sha256)).open("rb")
        except FileNotFoundError as error:
            raise NotStored from error
        with file:
            while chunk := file.read(CHUNK):
                yield chunk

    def remove(self, sha256: str, *, before: datetime) -> None:
        """Remove a content; see `Store`.

        It is taken aside first: one that is put again meanwhile finds its place empty, and one put just before is new.
        """
        place, aside = self._folder / path_of(sha256), self._folder / UNFINISHED / f"{sha256}.removed"
        with suppress(FileNotFoundError):
            aside.parent.mkdir(exist_ok=True)
            place.rename(aside)
            if aside.stat().st_mtime < before.timestamp():
                aside.unlink()
                _sync(place.parent)
                self.forget_copies(sha256)
            else:
                aside.rename(place)

    def held(self) -> Iterator[Held]:
        """Yield all that is held; see `Store`."""
        for outer in _inside(self._folder):
            if outer.name not in (UNFINISHED, SHOWN):
                for path in (path for inner in _inside(outer) for path in _inside(inner)):
                    facts = path.stat()
                    yield Held(path.name, facts.st_size, datetime.fromtimestamp(facts.st_mtime, UTC))

    def copy_for_showing(self, key: str) -> bytes | None:
        """Return a copy; see `Store`."""
        with suppress(FileNotFoundError):
            return (self._folder / SHOWN / path_of(key)).read_bytes()
        return None

    def keep_copy_for_showing(self, key: str, copy: bytes) -> None:
        """Keep a copy; see `Store`."""
        target = self._folder / SHOWN / path_of(key)
        try:
            with self._unfinished() as (file, path):
                file.write(copy)
                file.flush()
                target.parent.mkdir(parents=True, exist_ok=True)
                path.replace(target)
        except OSError as error:
            raise CannotStore from error

    def forget_copies(self, sha256: str) -> None:
        """Remove copies; see `Store`."""
        for copy in (self._folder / SHOWN).glob(f"{path_of(sha256)}-*"):
            copy.unlink(missing_ok=True)

    def forget_unfinished(self, *, before: datetime) -> None:
        """Remove what a crash left; see `Store`."""
        for path in _inside(self._folder / UNFINISHED):
            with suppress(FileNotFoundError):
                if path.stat().st_mtime < before.timestamp():
                    path.unlink()

    def _put(self, source: IO[bytes]) -> Stored:
        with self._unfinished() as (file, path):
            stored = measure(_written(pieces(source), file))
            file.flush()
            os.fchmod(file.fileno(), 0o400)
            os.fsync(file.fileno())
            target = self._folder / path_of(stored.sha256)
            target.parent.mkdir(parents=True, exist_ok=True)
            if not (has_intact(self, stored) and _counts_as_put_now(target)):
                path.replace(target)
        for folder in (target.parent, target.parent.parent, self._folder, self._folder.parent):
            _sync(folder)
        return stored

    @contextmanager
    def _unfinished(self) -> Iterator[tuple[IO[bytes], Path]]:
        """Open a new file that only we can read, and that is gone at the end unless it was moved to its place."""
        folder = self._folder / UNFINISHED
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.mkdir(exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=folder)
        try:
            with os.fdopen(descriptor, "wb") as file:
                yield file, Path(name)
        finally:
            Path(name).unlink(missing_ok=True)


def _counts_as_put_now(target: Path) -> bool:
    """Mark what lies there as put now; say False where it was removed this moment."""
    with suppress(FileNotFoundError):
        os.utime(target)
        return True
    return False


def _written(chunks: Iterator[bytes], file: IO[bytes]) -> Iterator[bytes]:
    for chunk in chunks:
        file.write(chunk)
        yield chunk


def _sync(folder: Path) -> None:
    """Have the names in a folder on the disk."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _inside(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []
