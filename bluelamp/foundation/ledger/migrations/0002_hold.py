"""Hold the ledger: its tables are append-only, and each new entry waits for its position."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from bluelamp.foundation.database.append_only import keep_append_only

SQLITE = """
CREATE TRIGGER ledger_entry_waits AFTER INSERT ON ledger_entry
BEGIN INSERT INTO ledger_waiting (entry_id) VALUES (NEW.id); END;
"""

POSTGRESQL = """
CREATE FUNCTION let_entries_wait() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO ledger_waiting (entry_id) SELECT id FROM written; RETURN NULL; END $$;
CREATE TRIGGER ledger_entry_waits AFTER INSERT ON ledger_entry REFERENCING NEW TABLE AS written
FOR EACH STATEMENT EXECUTE FUNCTION let_entries_wait();
"""


def let_entries_wait(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Add the trigger that puts every new entry in the waiting table."""
    editor.execute(SQLITE if editor.connection.vendor == "sqlite" else POSTGRESQL, params=None)


class Migration(migrations.Migration):
    """Triggers of the ledger."""

    dependencies = [("ledger", "0001_initial")]

    operations = [
        migrations.RunPython(let_entries_wait),
        keep_append_only("ledger_entry"),
        keep_append_only("ledger_sealed"),
        keep_append_only("ledger_look"),
    ]
