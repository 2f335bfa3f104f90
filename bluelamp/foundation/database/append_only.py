"""Tables whose rows are never changed or removed, held by triggers on both databases.

Migrations import `keep_append_only`; what it does never changes, so that an old migration still means the same.
"""

from collections.abc import Callable

from django.apps.registry import Apps
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import RunPython
from django.db.migrations.state import ProjectState, StateApps

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


class StepBySql(RunPython):
    """A step that looks at no model: none is made for it as it was then, which takes Django longer than the rest."""

    def database_forwards(self, _app: str, schema_editor: BaseDatabaseSchemaEditor, *_: ProjectState) -> None:
        """Do it."""
        self.code(StateApps([], {}), schema_editor)

    def database_backwards(self, _app: str, schema_editor: BaseDatabaseSchemaEditor, *_: ProjectState) -> None:
        """Undo it."""
        assert self.reverse_code is not None
        self.reverse_code(StateApps([], {}), schema_editor)


def keep_append_only(table: str) -> RunPython:
    """Return the migration step after which the database itself refuses to change or remove a row of `table`."""
    return StepBySql(_add_triggers(table), _drop_triggers(table))


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


ERASABLE_ON_POSTGRESQL = """
CREATE FUNCTION {table}_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF length(OLD.digest_key) > 0 AND length(NEW.digest_key) = 0 AND {is_empty}
        AND to_jsonb(NEW) - ARRAY[{emptied}] = to_jsonb(OLD) - ARRAY[{emptied}] THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
DROP TRIGGER {table}_append_only ON {table};
CREATE TRIGGER {table}_append_only BEFORE DELETE ON {table}
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER {table}_erasable BEFORE UPDATE ON {table}
FOR EACH ROW EXECUTE FUNCTION {table}_refuse_change();
"""

NOT_ERASABLE_ON_POSTGRESQL = """
DROP TRIGGER {table}_erasable ON {table};
DROP FUNCTION {table}_refuse_change();
DROP TRIGGER {table}_append_only ON {table};
CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table}
FOR EACH ROW EXECUTE FUNCTION refuse_change();
"""

ERASABLE_ON_SQLITE = """
CREATE TRIGGER {table}_no_UPDATE BEFORE UPDATE ON {table}
WHEN NOT coalesce(
    length(OLD.digest_key) > 0 AND length(NEW.digest_key) = 0 AND {is_empty} AND {is_kept}, 0
)
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""


def let_be_erased(table: str, *, emptied: dict[str, str], kept: tuple[str, ...]) -> RunPython:
    """Return the migration step after which a row of an append-only table may be emptied once, and nothing else.

    `emptied` are the columns that are emptied, each with what it is then in SQL; `kept` are all others but the key of
    the digest.
    """
    names = {
        "table": table,
        "is_empty": " AND ".join(f"NEW.{column} = {value}" for column, value in emptied.items()),
        "emptied": ", ".join(f"'{column}'" for column in (*emptied, "digest_key")),
        "is_kept": " AND ".join(f"NEW.{column} IS OLD.{column}" for column in kept),
    }

    def let(_: Apps, editor: BaseDatabaseSchemaEditor) -> None:
        if editor.connection.vendor == "sqlite":
            editor.execute(f"DROP TRIGGER {table}_no_UPDATE")
            editor.execute(ERASABLE_ON_SQLITE.format(**names), params=None)
        else:
            editor.execute(ERASABLE_ON_POSTGRESQL.format(**names), params=None)

    def refuse(_: Apps, editor: BaseDatabaseSchemaEditor) -> None:
        if editor.connection.vendor == "sqlite":
            editor.execute(f"DROP TRIGGER {table}_no_UPDATE")
            editor.execute(SQLITE.format(table=table, verb="UPDATE"), params=None)
        else:
            editor.execute(NOT_ERASABLE_ON_POSTGRESQL.format(table=table), params=None)

    return StepBySql(let, refuse)
