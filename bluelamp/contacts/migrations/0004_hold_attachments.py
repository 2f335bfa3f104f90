"""Hold which files were sent: the table is append-only."""

from django.db import migrations

from bluelamp.foundation.database.append_only import keep_append_only


class Migration(migrations.Migration):
    """Triggers of attachments."""

    dependencies = [("contacts", "0003_attachment")]

    operations = [keep_append_only("contacts_attachment")]
