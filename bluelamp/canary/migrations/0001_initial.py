"""Keep when canaries were sent and came through."""

from django.db import migrations, models

import bluelamp.foundation.clock


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Canary",
            fields=[
                (
                    "door",
                    models.CharField(
                        choices=[("web", "web"), ("email", "email"), ("texts", "texts")],
                        max_length=5,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("began_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                ("sent_at", models.DateTimeField(null=True)),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("taken", "taken"),
                            ("not_taken", "not_taken"),
                            ("refused", "refused"),
                            ("in_doubt", "in_doubt"),
                            ("no_server", "no_server"),
                            ("shut", "shut"),
                        ],
                        default="",
                        max_length=9,
                    ),
                ),
                ("left_at", models.DateTimeField(null=True)),
                ("came_at", models.DateTimeField(null=True)),
                ("outage", models.UUIDField(null=True)),
            ],
        ),
    ]
