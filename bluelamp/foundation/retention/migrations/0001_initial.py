"""How long looks are kept; a look that is older may go, and the database refuses every other change as before."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

import bluelamp.foundation.clock

POSTGRESQL = """
CREATE FUNCTION refuse_young_look() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.at < now() - make_interval(months => (SELECT looks_months FROM retention_keepingtimes)) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
DROP TRIGGER ledger_look_append_only ON ledger_look;
CREATE TRIGGER ledger_look_append_only BEFORE UPDATE ON ledger_look
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_look_young BEFORE DELETE ON ledger_look
FOR EACH ROW EXECUTE FUNCTION refuse_young_look();
"""
POSTGRESQL_BACK = """
DROP TRIGGER ledger_look_young ON ledger_look;
DROP TRIGGER ledger_look_append_only ON ledger_look;
DROP FUNCTION refuse_young_look();
CREATE TRIGGER ledger_look_append_only BEFORE UPDATE OR DELETE ON ledger_look
FOR EACH ROW EXECUTE FUNCTION refuse_change();
"""
SQLITE = """
CREATE TRIGGER ledger_look_no_DELETE BEFORE DELETE ON ledger_look
WHEN NOT coalesce(
    OLD.at < datetime('now', '-' || (SELECT looks_months FROM retention_keepingtimes) || ' months'), 0
)
BEGIN SELECT RAISE(ABORT, 'ledger_look is append-only'); END
"""
SQLITE_BACK = """
CREATE TRIGGER ledger_look_no_DELETE BEFORE DELETE ON ledger_look
BEGIN SELECT RAISE(ABORT, 'ledger_look is append-only'); END
"""


def let_old_looks_go(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Refuse to remove a look only while it is younger than the force keeps it."""
    apps.get_model("retention", "KeepingTimes").objects.create()
    if editor.connection.vendor == "sqlite":
        editor.execute("DROP TRIGGER ledger_look_no_DELETE")
        editor.execute(SQLITE, params=None)
    else:
        editor.execute(POSTGRESQL, params=None)


def keep_every_look(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Refuse to remove any look."""
    if editor.connection.vendor == "sqlite":
        editor.execute("DROP TRIGGER ledger_look_no_DELETE")
        editor.execute(SQLITE_BACK, params=None)
    else:
        editor.execute(POSTGRESQL_BACK, params=None)


class Migration(migrations.Migration):
    """Retention of looks."""

    initial = True
    dependencies = [("ledger", "0004_parked")]

    operations = [
        migrations.CreateModel(
            name="KeepingTimes",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("only_one", models.BooleanField(default=True, editable=False, unique=True)),
                ("looks_months", models.PositiveSmallIntegerField(default=72)),
                ("security_months", models.PositiveSmallIntegerField(default=24)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("only_one", True)), name="one_choice"),
                    models.CheckConstraint(
                        condition=models.Q(("looks_months__gte", 12), ("security_months__gte", 12)),
                        name="kept_for_a_year",
                    ),
                ],
            },
        ),
        migrations.RunPython(let_old_looks_go, keep_every_look),
    ]
