"""Keep what was heard that tells of danger, and whom to alarm while nobody opens it."""

import django.db.models.deletion
from django.db import migrations, models

import bluelamp.foundation.clock
from bluelamp.foundation.database.append_only import keep_append_only, let_be_erased


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("contacts", "0019_threads"),
    ]

    operations = [
        migrations.CreateModel(
            name="DutyDesk",
            fields=[
                ("number", models.PositiveSmallIntegerField(primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=60)),
                ("address", models.CharField(max_length=254)),
            ],
        ),
        migrations.CreateModel(
            name="Patience",
            fields=[
                ("id", models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
                ("seconds", models.PositiveSmallIntegerField(default=60)),
            ],
            options={
                "constraints": [models.CheckConstraint(condition=models.Q(("id", 1)), name="one_patience")],
            },
        ),
        migrations.CreateModel(
            name="Heard",
            fields=[
                (
                    "digest_key",
                    models.BinaryField(default=bluelamp.foundation.clock.new_digest_key),
                ),
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("source", models.UUIDField(unique=True)),
                ("phrases", models.TextField(blank=True)),
                ("heard_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contacts.contact"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Alarm",
            fields=[
                (
                    "heard",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="alarm",
                        serialize=False,
                        to="watch.heard",
                    ),
                ),
                ("due_at", models.DateTimeField()),
                ("rung", models.PositiveIntegerField(default=0)),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contacts.contact"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(condition=models.Q(("ended_at", None)), fields=["due_at"], name="alarms_due")],
            },
        ),
        keep_append_only("watch_heard"),
        let_be_erased(
            "watch_heard",
            emptied={"phrases": "''"},
            kept=("id", "contact_id", "source", "heard_at"),
        ),
    ]
