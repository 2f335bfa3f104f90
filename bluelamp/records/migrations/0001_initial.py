"""Keep how reports stand with the records system, and what comparisons found."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import bluelamp.foundation.clock


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("contacts", "0016_sensitive"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Comparison",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("ended_at", models.DateTimeField(db_index=True, default=bluelamp.foundation.clock.now)),
                ("right", models.PositiveIntegerField()),
                ("mended", models.PositiveIntegerField()),
                ("missing", models.PositiveIntegerField()),
                ("changed", models.PositiveIntegerField()),
                ("unsure", models.PositiveIntegerField()),
                ("cut_short", models.BooleanField()),
            ],
        ),
        migrations.CreateModel(
            name="Filing",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("asked_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting to be sent"),
                            ("held", "Held there"),
                            ("refused", "Refused"),
                            ("unknown", "Not known"),
                            ("kept_back", "Kept back"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("since", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                ("number", models.CharField(blank=True, default="", max_length=40)),
                ("reason", models.CharField(blank=True, default="", max_length=200)),
                (
                    "kept_because",
                    models.CharField(
                        blank=True,
                        choices=[
                            (
                                "sealed",
                                "It was sealed since, and whoever asked for it may not see it now. Nothing is sent.",
                            ),
                            ("erased", "It was erased here, so nothing more is sent."),
                        ],
                        default="",
                        max_length=10,
                    ),
                ),
                ("version", models.PositiveIntegerField(default=0)),
                ("held_version", models.PositiveIntegerField(default=0)),
                ("digest", models.BinaryField(default=b"")),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "contact",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contacts.contact"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["state", "since"], name="filings_by_state")],
            },
        ),
    ]
