"""Hold each version of a service as it was approved: only from when and until when it is offered can change then."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

HELD = (
    "id",
    "code",
    "number",
    "definition",
    "edition",
    "written_by_id",
    "changed_at",
    "approved_by_id",
    "approved_at",
)

POSTGRESQL = """
CREATE FUNCTION hold_approved_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.approved_at IS NULL THEN
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' AND {kept} THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'an approved version in % is append-only', TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER reports_serviceversion_approved BEFORE UPDATE OR DELETE ON reports_serviceversion
FOR EACH ROW EXECUTE FUNCTION hold_approved_version();
CREATE TRIGGER reports_serviceversion_whole BEFORE TRUNCATE ON reports_serviceversion
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
"""
POSTGRESQL_BACK = """
DROP TRIGGER reports_serviceversion_whole ON reports_serviceversion;
DROP TRIGGER reports_serviceversion_approved ON reports_serviceversion;
DROP FUNCTION hold_approved_version();
"""
SQLITE = """
CREATE TRIGGER reports_serviceversion_approved_no_{verb} BEFORE {verb} ON reports_serviceversion
WHEN OLD.approved_at IS NOT NULL {unless}
BEGIN SELECT RAISE(ABORT, 'an approved version in reports_serviceversion is append-only'); END
"""


def hold(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Refuse to remove an approved version, and to change what was approved."""
    if editor.connection.vendor == "sqlite":
        kept = " AND ".join(f"NEW.{column} IS OLD.{column}" for column in HELD)
        for verb, unless in (("UPDATE", f"AND NOT ({kept})"), ("DELETE", "")):
            editor.execute(SQLITE.format(verb=verb, unless=unless), params=None)
    else:
        kept = " AND ".join(f"NEW.{column} IS NOT DISTINCT FROM OLD.{column}" for column in HELD)
        editor.execute(POSTGRESQL.format(kept=kept), params=None)


def let_go(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Hold nothing, as before."""
    if editor.connection.vendor == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            editor.execute(f"DROP TRIGGER reports_serviceversion_approved_no_{verb}")
    else:
        editor.execute(POSTGRESQL_BACK, params=None)


class Migration(migrations.Migration):
    dependencies = [
        ("reports", "0005_saved_drafts"),
        ("ledger", "0002_hold"),
    ]

    operations = [migrations.RunPython(hold, let_go)]
