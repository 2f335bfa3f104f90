"""Hold which files were kept: the table is append-only."""

from django.db import migrations

from bluelamp.foundation.database.append_only import keep_append_only


class Migration(migrations.Migration):
    """Triggers of files."""

    dependencies = [("files", "0001_initial")]

    operations = [keep_append_only("files_file")]
