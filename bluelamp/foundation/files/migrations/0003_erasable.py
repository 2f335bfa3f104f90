"""Let a file's name be erased, and nothing else about it be changed."""

from django.db import migrations

from bluelamp.foundation.database.append_only import let_be_erased


class Migration(migrations.Migration):
    """The trigger of files."""

    dependencies = [("files", "0002_hold")]

    operations = [
        let_be_erased(
            "files_file",
            emptied={"name": "''"},
            kept=("id", "sha256", "size", "kind", "quarantine", "kept_at"),
        )
    ]
