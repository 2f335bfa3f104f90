"""Keep by what names others know what came in by mail, and that a letter of ours came back."""

import django.db.models.deletion
from django.db import migrations, models

import bluelamp.foundation.clock


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0018_askings"),
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
                    (
                        "uncertain",
                        "uncertain",
                    ),
                    ("failed", "failed"),
                    (
                        "came_back",
                        "came_back",
                    ),
                ],
                default="due",
                max_length=10,
            ),
        ),
        migrations.CreateModel(
            name="ThreadName",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("digest", models.BinaryField()),
                ("sealed_name", models.TextField()),
                ("heard_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contacts.contact"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["digest"], name="threads_by_name")],
                "constraints": [models.UniqueConstraint(fields=("contact", "digest"), name="named_once_in_a_thread")],
            },
        ),
    ]
