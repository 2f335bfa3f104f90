"""The index, and what was searched for.

`search_posting` has no model: on SQLite its rows live in the index itself, which Django cannot say.
"""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

import bluelamp.foundation.clock
from bluelamp.foundation.database.append_only import keep_append_only, let_be_erased

POSTING = "CREATE TABLE search_posting (key bigint NOT NULL, place bigint NOT NULL, PRIMARY KEY (key, place))"


def make_posting(_: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Make the table of what is found where."""
    editor.execute(POSTING + (" WITHOUT ROWID" if editor.connection.vendor == "sqlite" else ""), params=None)


def drop_posting(_: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Take it away: all in it can be made anew."""
    editor.execute("DROP TABLE search_posting", params=None)


class Migration(migrations.Migration):
    initial = True
    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Document",
            fields=[
                ("place", models.BigIntegerField(primary_key=True, serialize=False)),
                ("record_id", models.UUIDField(unique=True)),
                ("keys", models.BinaryField(default=b"")),
            ],
        ),
        migrations.CreateModel(
            name="Asked",
            fields=[
                (
                    "digest_key",
                    models.BinaryField(default=bluelamp.foundation.clock.new_digest_key, editable=False),
                ),
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("sealed_words", models.TextField()),
                ("asked_by", models.UUIDField()),
                ("asked_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
            ],
            options={"abstract": False},
        ),
        migrations.RunPython(make_posting, drop_posting),
        keep_append_only("search_asked"),
        let_be_erased("search_asked", emptied={"sealed_words": "''"}, kept=("id", "asked_by", "asked_at")),
    ]
