"""Keep names that are sealed apart, and on whose authority each was opened."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import bluelamp.foundation.clock
import bluelamp.foundation.database.sealed
import bluelamp.people.rules


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0007_consent"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SealedName",
            fields=[
                ("digest_key", models.BinaryField(default=bluelamp.foundation.clock.new_digest_key)),
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("matter_id", models.UUIDField(db_index=True)),
                ("part_id", models.UUIDField()),
                ("sealed_name", models.TextField()),
                ("given_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                ("taken_back_at", models.DateTimeField(null=True)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="NameOpening",
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
                    "why",
                    models.CharField(
                        choices=[
                            (bluelamp.people.rules.WhyOpened["RISK_TO_LIFE"], "a life is at risk"),
                            (bluelamp.people.rules.WhyOpened["COURT_ORDER"], "a court has ordered it"),
                            (
                                bluelamp.people.rules.WhyOpened["SERIOUS_CRIME"],
                                "a serious crime cannot be looked into without it",
                            ),
                        ],
                        max_length=16,
                    ),
                ),
                ("authority", bluelamp.foundation.database.sealed.SealedText()),
                ("is_told", models.BooleanField()),
                ("why_not_told", bluelamp.foundation.database.sealed.SealedText(blank=True, default="")),
                ("asked_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                ("allowed_at", models.DateTimeField(null=True)),
                ("opened_at", models.DateTimeField(null=True)),
                (
                    "allowed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "sealed_name",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.sealedname"
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="sealedname",
            constraint=models.UniqueConstraint(
                condition=models.Q(("taken_back_at", None)),
                fields=("matter_id", "part_id"),
                name="one_sealed_name_for_each_part",
            ),
        ),
        migrations.AddConstraint(
            model_name="nameopening",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("allowed_by", None), models.Q(("allowed_by", models.F("asked_by")), _negated=True), _connector="OR"
                ),
                name="opening_allowed_by_someone_else",
            ),
        ),
    ]
