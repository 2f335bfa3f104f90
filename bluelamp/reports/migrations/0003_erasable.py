"""Let the answers of a report be erased, and nothing else about it be changed."""

from django.db import migrations

from bluelamp.foundation.database.append_only import let_be_erased


class Migration(migrations.Migration):
    """The trigger of reports."""

    dependencies = [("reports", "0002_hold")]

    operations = [
        let_be_erased(
            "reports_report",
            emptied={"answers": "'{}'"},
            kept=("id", "contact_id", "service", "version", "made_at"),
        )
    ]
