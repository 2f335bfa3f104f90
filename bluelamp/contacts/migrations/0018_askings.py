"""Count for each answer how many of its questions the person had answered before."""

import django.db.models.deletion
from django.db import migrations, models

import bluelamp.foundation.clock


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0017_language"),
        ("staff", "0010_force_for_training"),
    ]

    operations = [
        migrations.CreateModel(
            name="Asking",
            fields=[
                ("message_id", models.UUIDField(primary_key=True, serialize=False)),
                ("channel", models.CharField(max_length=20)),
                ("asked_again", models.PositiveSmallIntegerField()),
                ("written_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                (
                    "team",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="staff.team"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["team", "written_at"], name="askings_of_team")],
            },
        ),
    ]
