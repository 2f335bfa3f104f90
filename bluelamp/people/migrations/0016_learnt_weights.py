"""Keep the weights that were learnt from the force's own people, version by version."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import bluelamp.foundation.clock


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0015_rights"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="LearntWeights",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("number", models.PositiveIntegerField(unique=True)),
                ("asked_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                (
                    "step",
                    models.CharField(
                        choices=[
                            ("waits", "Waits to begin"),
                            ("reads", "Reads the people"),
                            ("learns", "Learns from them"),
                            ("learnt", "Learnt"),
                            ("too_few", "There are too few people to learn from"),
                        ],
                        default="waits",
                        max_length=8,
                    ),
                ),
                ("people", models.PositiveIntegerField(null=True)),
                ("weights", models.JSONField(null=True)),
                ("learnt_at", models.DateTimeField(null=True)),
                ("in_use", models.BooleanField(default=False)),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("in_use", True)), fields=("in_use",), name="one_version_in_use"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("in_use", False), ("weights__isnull", False), _connector="OR"),
                        name="only_what_was_learnt_is_used",
                    ),
                ],
            },
        ),
    ]
