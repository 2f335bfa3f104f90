"""Copying a SQLite database while it serves, and putting a copy in its place."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from django.conf import settings
from django.db import connections

DATABASE: Final = "database.sqlite3"
COPY: Final = "copy"


@contextmanager
def copied(folder: Path) -> Iterator[str]:
    """Copy the database as it is at one moment; inside, the copy can be read as the database of the name given."""
    target = folder / DATABASE
    with closing(sqlite3.connect(_place())) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
    connections.settings[COPY] = connections.settings["default"] | {"NAME": str(target)}
    try:
        yield COPY
    finally:
        connections[COPY].close()
        del connections[COPY], connections.settings[COPY]


def is_empty() -> bool:
    """Say whether there is no database yet, or one without a table."""
    if not _place().exists():
        return True
    with closing(sqlite3.connect(_place())) as connection:
        return connection.execute("SELECT 1 FROM sqlite_master").fetchone() is None


def put_in_place(folder: Path) -> None:
    """Make the copy the database."""
    _place().parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(folder / DATABASE, _place())


def _place() -> Path:
    return Path(settings.DATABASES["default"]["NAME"])
