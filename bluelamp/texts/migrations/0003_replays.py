"""Keep that someone had a dead letter read again, and what came of it."""

import django.db.models.deletion
from django.db import migrations, models

import bluelamp.foundation.clock


class Migration(migrations.Migration):
    dependencies = [
        ("texts", "0002_no_state"),
    ]

    operations = [
        migrations.CreateModel(
            name="Replay",
            fields=[
                (
                    "letter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="replay",
                        serialize=False,
                        to="texts.deadletter",
                    ),
                ),
                ("asked_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "text",
                    models.OneToOneField(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="texts.text"
                    ),
                ),
            ],
        ),
    ]
