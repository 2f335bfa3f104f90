"""Tables whose rows are never changed or removed, held by triggers on both databases.

Migrations import `keep_append_only`; what it does never changes, so that an old migration still means the same.
"""

from collections.abc import Callable

from django.apps.registry import Apps
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import RunPython

POSTGRESQL = """
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table}
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER {table}_append_only_whole BEFORE TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
"""

SQLITE = """
CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
"""


def keep_append_only(table: str) -> RunPython:
    """Return the migration step after which the database itself refuses to change or remove a row of `table`."""
    return RunPython(_add_triggers(table), _drop_triggers(table))


def _add_triggers(table: str) -> Callable[[Apps, BaseDatabaseSchemaEditor], None]:
    def add(_: Apps, editor: BaseDatabaseSchemaEditor) -> None:
        if editor.connection.vendor == "sqlite":
            for verb in ("UPDATE", "DELETE"):
                editor.execute(SQLITE.format(table=table, verb=verb), params=None)
        else:
            editor.execute(POSTGRESQL.format(table=table), params=None)

    return add


def _drop_triggers(table: str) -> Callable[[Apps, BaseDatabaseSchemaEditor], None]:
    def drop(_: Apps, editor: BaseDatabaseSchemaEditor) -> None:
        if editor.connection.vendor == "sqlite":
            for verb in ("UPDATE", "DELETE"):
                editor.execute(f"DROP TRIGGER {table}_no_{verb}")
        else:
            editor.execute(f"DROP TRIGGER {table}_append_only ON {table}")
            editor.execute(f"DROP TRIGGER {table}_append_only_whole ON {table}")

    return drop
