"""Keep what people ask for that is theirs by law, and how they showed on the tracking page who they are."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import bluelamp.foundation.clock
import bluelamp.foundation.database.sealed
from bluelamp.foundation.database.append_only import keep_append_only


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0014_person_seals"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ConfirmationOnPage",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("matter_id", models.UUIDField()),
                (
                    "proof",
                    models.CharField(
                        choices=[
                            ("code_word", "They said the code word"),
                            ("question", "They answered the agreed question"),
                            ("papers", "They showed me papers with their picture"),
                        ],
                        max_length=12,
                    ),
                ),
                ("right", models.BooleanField()),
                ("tried_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="RightsRequest",
            fields=[
                ("digest_key", models.BinaryField(default=bluelamp.foundation.clock.new_digest_key)),
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("matter_id", models.UUIDField(db_index=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("copy", "a copy of what we hold about them"),
                            ("correction", "that something is put right"),
                        ],
                        max_length=12,
                    ),
                ),
                ("words", bluelamp.foundation.database.sealed.SealedText(blank=True, default="")),
                ("made_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                ("shown_at", models.DateTimeField(null=True)),
                ("due_on", models.DateField(null=True)),
                ("why_longer", bluelamp.foundation.database.sealed.SealedText(blank=True, default="")),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "ending",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("done", "We did all of it"),
                            ("partly", "We did a part, and may not do the rest"),
                            ("refused", "We may not do it"),
                            ("taken_back", "They do not want it any more"),
                        ],
                        default="",
                        max_length=12,
                    ),
                ),
                ("why_kept_back", bluelamp.foundation.database.sealed.SealedText(blank=True, default="")),
                ("told", bluelamp.foundation.database.sealed.SealedText(blank=True, default="")),
                (
                    "ended_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "longer_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(condition=models.Q(("ended_at", None)), fields=["due_on"], name="requests_due")
                ],
            },
        ),
        keep_append_only("people_confirmationonpage"),
    ]
