"""Put a key beside each name and handle, under which the ledger keeps a digest of it."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

import bluelamp.foundation.clock


def make_keys(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Make a key of chance for each row that is there: no digest was made with it yet."""
    key = "randomblob(16)" if editor.connection.vendor == "sqlite" else "uuid_send(gen_random_uuid())"
    for table in ("people_person", "people_handle"):
        editor.execute(f"UPDATE {table} SET digest_key = {key}")  # noqa: S608 our own names


class Migration(migrations.Migration):
    """Names and handles become content of the ledger."""

    dependencies = [("people", "0001_initial")]

    operations = [
        migrations.AddField("person", "digest_key", models.BinaryField(null=True)),
        migrations.AddField("handle", "digest_key", models.BinaryField(null=True)),
        migrations.RunPython(make_keys, migrations.RunPython.noop),
        migrations.AlterField(
            "person", "digest_key", models.BinaryField(default=bluelamp.foundation.clock.new_digest_key)
        ),
        migrations.AlterField(
            "handle", "digest_key", models.BinaryField(default=bluelamp.foundation.clock.new_digest_key)
        ),
    ]
