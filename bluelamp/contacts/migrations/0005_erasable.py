"""Let the words of a message be erased, and nothing else about it be changed."""

from django.db import migrations

from bluelamp.foundation.database.append_only import let_be_erased


class Migration(migrations.Migration):
    """The trigger of messages."""

    dependencies = [("contacts", "0004_hold_attachments")]

    operations = [
        let_be_erased(
            "contacts_message",
            emptied={"words": "''"},
            kept=("id", "contact_id", "direction", "written_at", "written_by_id"),
        )
    ]
