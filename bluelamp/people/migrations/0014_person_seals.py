"""Keep which people are sealed, why, and on whose authority."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import bluelamp.foundation.clock
import bluelamp.foundation.database.sealed


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0013_acquaintance"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="PersonSeal",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "why",
                    models.CharField(
                        choices=[
                            ("safety", "Someone would be in danger if it were known that they spoke to us"),
                            ("public_eye", "They are in the public eye"),
                        ],
                        max_length=12,
                    ),
                ),
                ("authority", bluelamp.foundation.database.sealed.SealedText()),
                ("sealed_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                ("lifted_at", models.DateTimeField(null=True)),
                (
                    "lifted_by",
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
                (
                    "sealed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("lifted_at", None)), fields=("person",), name="one_seal_holds"
                    )
                ],
            },
        ),
    ]
