"""Keep to which provider each text was handed, and how far it came."""

import django.db.models.deletion
from django.db import migrations, models

import bluelamp.foundation.clock


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0019_threads"),
    ]

    operations = [
        migrations.AlterField(
            model_name="notice",
            name="state",
            field=models.CharField(
                choices=[
                    ("due", "due"),
                    ("sending", "sending"),
                    ("sent", "sent"),
                    ("refused", "refused"),
                    ("uncertain", "uncertain"),
                    ("failed", "failed"),
                    ("came_back", "came_back"),
                    ("delivered", "delivered"),
                ],
                default="due",
                max_length=10,
            ),
        ),
        migrations.CreateModel(
            name="Sending",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("provider", models.CharField(max_length=8)),
                ("sid", models.CharField(blank=True, default="", max_length=64)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("trying", "trying"),
                            ("not_taken", "not_taken"),
                            ("refused", "refused"),
                            ("in_doubt", "in_doubt"),
                            ("queued", "queued"),
                            ("left", "left"),
                            ("failed", "failed"),
                            ("delivered", "delivered"),
                        ],
                        default="trying",
                        max_length=9,
                    ),
                ),
                ("segments", models.PositiveSmallIntegerField()),
                ("tried_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                ("told_at", models.DateTimeField(null=True)),
                (
                    "notice",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sendings", to="contacts.notice"
                    ),
                ),
            ],
        ),
    ]
