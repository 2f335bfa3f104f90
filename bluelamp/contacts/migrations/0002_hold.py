"""Hold what was said: its table is append-only."""

from django.db import migrations

from bluelamp.foundation.database.append_only import keep_append_only


class Migration(migrations.Migration):
    """Triggers of the room."""

    dependencies = [("contacts", "0001_initial")]

    operations = [keep_append_only("contacts_message")]
