"""Keep addresses of connections for some days where the force says so, and on whose authority each was opened."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import bluelamp.foundation.clock
import bluelamp.foundation.database.sealed


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0008_sealed_names"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="KeptAddress",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("matter_id", models.UUIDField(unique=True)),
                ("sealed_address", models.TextField()),
                ("kept_at", models.DateTimeField(db_index=True, default=bluelamp.foundation.clock.now)),
            ],
        ),
        migrations.CreateModel(
            name="AddressOpening",
            fields=[
                ("digest_key", models.BinaryField(default=bluelamp.foundation.clock.new_digest_key)),
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("matter_id", models.UUIDField(db_index=True)),
                ("authority", bluelamp.foundation.database.sealed.SealedText()),
                ("opened_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                (
                    "opened_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
    ]
