"""Say of a database, once and for good, whether it is for training. Whatever is there by now is live."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

ON_SQLITE = """
CREATE TRIGGER staff_force_training_stays BEFORE UPDATE ON staff_force
WHEN NEW.for_training IS NOT OLD.for_training
BEGIN SELECT RAISE(ABORT, 'what a database is for never changes'); END
"""
ON_POSTGRESQL = """
CREATE FUNCTION staff_force_training_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'what a database is for never changes' USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TRIGGER staff_force_training_stays BEFORE UPDATE ON staff_force
FOR EACH ROW WHEN (NEW.for_training IS DISTINCT FROM OLD.for_training) EXECUTE FUNCTION staff_force_training_stays();
"""
OFF_POSTGRESQL = """
DROP TRIGGER staff_force_training_stays ON staff_force;
DROP FUNCTION staff_force_training_stays();
"""


def hold(_: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    editor.execute(ON_SQLITE if editor.connection.vendor == "sqlite" else ON_POSTGRESQL, params=None)


def let_go(_: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    on_sqlite = editor.connection.vendor == "sqlite"
    editor.execute("DROP TRIGGER staff_force_training_stays" if on_sqlite else OFF_POSTGRESQL, params=None)


class Migration(migrations.Migration):
    dependencies = [("staff", "0009_senders")]

    operations = [
        migrations.AddField("force", "for_training", models.BooleanField(default=False, editable=False)),
        migrations.RunPython(hold, let_go),
    ]
