"""Laying a schema by the names of its newest migrations, and saying what stands in the database."""

from django.apps.registry import Apps
from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

Newest = dict[str, str]  # of each app, the name of its newest migration
Shape = dict[str, list[str]]

TRIGGERS = {
    "sqlite": "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname, tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal",
}


def lay(newest: Newest) -> None:
    """Lay a schema in an empty database."""
    MigrationExecutor(connection).migrate(list(newest.items()))


def apps_at(newest: Newest) -> Apps:
    """Return the models as they were in a schema."""
    return MigrationLoader(connection).project_state(list(newest.items())).apps


def shape() -> Shape:
    """Return the columns of each table, with types and whether they may be empty, its constraints and its triggers."""
    with connection.cursor() as cursor:
        found = {table: _table(cursor, table) for table in connection.introspection.table_names(cursor)}
        cursor.execute(TRIGGERS[connection.vendor])
        for trigger, table in cursor.fetchall():
            found[table].append(f"trigger {trigger}")
    return {table: sorted(parts) for table, parts in found.items()}


def _table(cursor: CursorWrapper, table: str) -> list[str]:
    columns = connection.introspection.get_table_description(cursor, table)
    constraints = connection.introspection.get_constraints(cursor, table)
    return [f"column {c.name} {c.type_code} {c.null_ok}" for c in columns] + [
        f"constraint {name} {told['columns']} {told['unique']}" for name, told in constraints.items()
    ]


def files_on_disk() -> dict[str, int]:
    """Return the file of each table on PostgreSQL: it has another one once the whole table was written anew."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname, relfilenode FROM pg_class WHERE relkind = 'r' AND relname !~ '^(pg|sql)_'")
        return dict(cursor.fetchall())
