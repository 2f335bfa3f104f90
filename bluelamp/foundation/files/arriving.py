"""The bytes of files on their way in: one file each in a folder of their own, which only its first bytes count of."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO
from uuid import UUID

import structlog
from django.conf import settings

from bluelamp.foundation.files.store import CannotStore

log = structlog.get_logger(__name__)


class Busy(Exception):
    """Another request writes to the same file this moment."""


@contextmanager
def opened(upload_id: UUID) -> Iterator[IO[bytes]]:
    """Open the file of an upload for this request alone, made if need be; raise `Busy` and `CannotStore`."""
    try:
        file = os.fdopen(os.open(_path(upload_id), os.O_RDWR | os.O_CREAT, 0o600), "r+b")
    except OSError as error:
        log.exception("a piece of a file could not be kept")
        raise CannotStore from error
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Busy from error
        yield file


def write(file: IO[bytes], piece: bytes, *, offset: int) -> None:
    """Put a piece in its place, as the end of the file; when this returns, no crash can lose it. Raise `CannotStore`.

    What stood behind that place was never acknowledged.
    """
    try:
        file.truncate(offset)
        file.seek(offset)
        file.write(piece)
        file.flush()
        os.fsync(file.fileno())
        if offset == 0:
            _sync_folder()
    except OSError as error:
        log.exception("a piece of a file could not be kept")
        raise CannotStore from error


def length_of(upload_id: UUID) -> int:
    """Return how many bytes of an upload lie on the disk; 0 where there are none."""
    try:
        return _path(upload_id).stat().st_size
    except FileNotFoundError:
        return 0


def forget(upload_id: UUID) -> None:
    """Remove the bytes of an upload, where there are any."""
    _path(upload_id).unlink(missing_ok=True)


def left_behind(*, before: datetime) -> list[UUID]:
    """Return the uploads whose bytes were last written before a moment."""
    files = [path for path in _folder().iterdir() if path.stat().st_mtime < before.timestamp()]
    return [UUID(path.name) for path in files]


def _folder() -> Path:
    folder: Path = settings.ARRIVING
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _path(upload_id: UUID) -> Path:
    return _folder() / upload_id.hex


def _sync_folder() -> None:
    descriptor = os.open(_folder(), os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
