"""Which schema the database has, and the way back to an earlier one while it costs no record."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.db.migrations import CreateModel, Migration
from django.db.migrations.executor import MigrationExecutor

from bluelamp.foundation.ledger.models import Entry

Newest = dict[str, str]  # of each app, the name of its newest migration

# Migrating itself writes a row there. What people change in it has an entry in the ledger.
WRITTEN_BY_MIGRATING: Final = {"ledger_head", "retention_keepingtimes"}
# Made from other tables, and made anew from them at any time.
MADE_FROM_OTHERS: Final = {"search_document"}
NOTHING_TO_LOSE: Final = WRITTEN_BY_MIGRATING | MADE_FROM_OTHERS


class UnknownSchema(Exception):
    """A schema was named that this release does not know, or that is newer than the database."""

    def __str__(self) -> str:
        return (
            "This release knows no such schema behind the one the database has. Use the release that serves now, "
            "with the file that 'bluelamp schema' wrote before the upgrade."
        )


class WrittenSince(Exception):
    """Something was written since the upgrade; the earlier schema may have no place for it."""

    def __init__(self, tables: Iterable[str]) -> None:
        super().__init__(
            f"This release has written since the upgrade, in: {', '.join(sorted(tables))}. Nothing was undone, as that "
            "could lose it. Stay with this release, or restore the backup that was made before the upgrade."
        )


def newest_applied() -> Newest:
    """Return the name of the newest migration that was applied, for each app that has any."""
    return dict(sorted(MigrationExecutor(connection).loader.applied_migrations))


def go_back(newest: Newest) -> int:
    """Undo every migration behind a schema and return how many there were.

    Raises `UnknownSchema`, `WrittenSince`, and Django's `IrreversibleError` for what cannot be undone.
    """
    executor = MigrationExecutor(connection)
    applied = {(row.app, row.name): row.applied for row in executor.recorder.migration_qs}
    if not newest.items() <= applied.keys():
        raise UnknownSchema
    targets = [(app, newest.get(app)) for app in sorted({app for app, _ in applied})]
    steps = executor.migration_plan(targets)
    if steps:
        undone = [migration for migration, _ in steps]
        tables = _written_since(min(applied[each.app_label, each.name] for each in undone), undone)
        if tables:
            raise WrittenSince(tables)
        executor.migrate(targets, steps)
    return len(steps)


def _written_since(upgraded_at: datetime, undone: Sequence[Migration]) -> set[str]:
    """Return the tables with something to lose: the ledger where it has new entries, and new tables with any row."""
    new = {
        operation.options.get("db_table", f"{migration.app_label}_{operation.name_lower}")
        for migration in undone
        for operation in migration.operations
        if isinstance(operation, CreateModel)
    }
    with connection.cursor() as cursor:
        written = {table for table in new - NOTHING_TO_LOSE if _has_rows(cursor, table)}
    return written | ({"ledger_entry"} if Entry.objects.filter(at__gte=upgraded_at).exists() else set())


def _has_rows(cursor: CursorWrapper, table: str) -> bool:
    cursor.execute(f"SELECT 1 FROM {connection.ops.quote_name(table)} LIMIT 1")  # noqa: S608 named by our migrations
    return cursor.fetchone() is not None
