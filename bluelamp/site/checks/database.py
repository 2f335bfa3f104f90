"""A database that would lose what was acknowledged, or is damaged: asked of the live connection, not of settings."""

from collections.abc import Iterator
from typing import Any, Final

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

MIGRATE: Final = "The database is not up to date. Run: bluelamp migrate"
NEWER: Final = "The database was made by a newer Bluelamp than this one. Install that, or restore an older backup."
SQLITE: Final = {"journal_mode": {"wal"}, "synchronous": {2, 3}, "foreign_keys": {1}, "recursive_triggers": {1}}
POSTGRESQL: Final = {
    "fsync": {"on"},
    "full_page_writes": {"on"},
    "synchronous_commit": {"on", "remote_apply"},
    "server_encoding": {"UTF8"},
}
OLDEST_POSTGRESQL: Final = 150000


def wrong_with_database() -> Iterator[str]:
    """Yield what could lose acknowledged work, and a schema that is not this version's."""
    yield from _wrong_settings()
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        yield MIGRATE
    elif set(executor.loader.applied_migrations) - set(executor.loader.disk_migrations):
        yield NEWER


def damaged_in_database() -> Iterator[str]:
    """Yield what SQLite finds broken in its file; PostgreSQL has tools of its own for that."""
    if settings.ON_SQLITE:
        for (told,) in _rows("PRAGMA integrity_check"):
            if told != "ok":
                yield f"The database file is damaged: {told}. Stop the server, keep the file, and restore a backup."
        for table, row, parent, _ in _rows("PRAGMA foreign_key_check"):
            yield f"Row {row} of {table} belongs to a row of {parent} that is gone. Restore a backup, or ask for help."


def _wrong_settings() -> Iterator[str]:
    wanted: dict[str, Any] = SQLITE if settings.ON_SQLITE else POSTGRESQL
    for name, safe in wanted.items():
        ((found,),) = _rows(f"{'PRAGMA' if settings.ON_SQLITE else 'SHOW'} {name}")
        if found not in safe:
            yield (
                f"The database runs with {name} = {found}, with which acknowledged work can be lost. "
                f"It must be {' or '.join(map(str, sorted(safe)))}: set it so where the database is configured."
            )
    if not settings.ON_SQLITE:
        ((version,),) = _rows("SHOW server_version_num")
        if int(version) < OLDEST_POSTGRESQL:
            yield "PostgreSQL is older than 15. Move to 15 or newer."


def _rows(statement: str) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return list(cursor.fetchall())
