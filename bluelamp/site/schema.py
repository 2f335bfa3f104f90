"""Which schema the database has, and the way back to an earlier one while it costs no record."""

from datetime import datetime

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils.translation import ngettext

from bluelamp.foundation.ledger.models import Entry

Newest = dict[str, str]  # of each app, the name of its newest migration


class UnknownSchema(Exception):
    """A schema was named that this release does not know, or that is newer than the database."""

    def __str__(self) -> str:
        return (
            "This release knows no such schema behind the one the database has. Use the release that serves now, "
            "with the file that 'bluelamp schema' wrote before the upgrade."
        )


class RecordsSince(Exception):
    """Something was written since the upgrade, in columns and tables that the earlier schema may not have."""

    def __init__(self, count: int) -> None:
        self.count = count

    def __str__(self) -> str:
        return ngettext(
            "%(count)s entry was written to the ledger since the upgrade. Nothing was undone, as that could lose what "
            "it tells of. Stay with this release, or restore the backup that was made before the upgrade.",
            "%(count)s entries were written to the ledger since the upgrade. Nothing was undone, as that could lose "
            "what they tell of. Stay with this release, or restore the backup that was made before the upgrade.",
            self.count,
        ) % {"count": self.count}


def newest_applied() -> Newest:
    """Return the name of the newest migration that was applied, for each app that has any."""
    return dict(sorted(MigrationExecutor(connection).loader.applied_migrations))


def go_back(newest: Newest) -> int:
    """Undo every migration behind a schema and return how many there were.

    Raises `UnknownSchema`, `RecordsSince`, and Django's `IrreversibleError` for what cannot be undone.
    """
    executor = MigrationExecutor(connection)
    applied = executor.loader.applied_migrations
    if not set(newest.items()) <= set(applied):
        raise UnknownSchema
    targets = [(app, newest.get(app)) for app in sorted({app for app, _ in applied})]
    plan = executor.migration_plan(targets)
    if plan:
        _refuse_where_written_since(min(applied[migration.app_label, migration.name].applied for migration, _ in plan))
        executor.migrate(targets, plan)
    return len(plan)


def _refuse_where_written_since(upgraded_at: datetime) -> None:
    count = Entry.objects.filter(at__gte=upgraded_at).count()
    if count:
        raise RecordsSince(count)
