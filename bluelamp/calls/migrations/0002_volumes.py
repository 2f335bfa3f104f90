"""Keep how many rang 101 and 999."""

from django.db import migrations, models

import bluelamp.foundation.clock


class Migration(migrations.Migration):
    dependencies = [
        ("calls", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Volume",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("line", models.CharField(choices=[("999", "999"), ("101", "101")], max_length=3)),
                ("begins_at", models.DateTimeField()),
                ("ends_at", models.DateTimeField()),
                ("offered", models.PositiveIntegerField()),
                ("answered", models.PositiveIntegerField()),
                ("abandoned", models.PositiveIntegerField()),
                ("waited", models.PositiveIntegerField(null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("line", "begins_at"), name="volume_begins_once"),
                    models.CheckConstraint(
                        condition=models.Q(("ends_at__gt", models.F("begins_at"))), name="volume_ends_later"
                    ),
                ],
            },
        ),
    ]
