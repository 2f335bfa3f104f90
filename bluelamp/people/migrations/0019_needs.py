"""Keep what people need so that we and they understand each other, in versions."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import bluelamp.foundation.clock
import bluelamp.foundation.database.sealed
from bluelamp.foundation.database.append_only import keep_append_only, let_be_erased


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0018_more_handles"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Needs",
            fields=[
                ("digest_key", models.BinaryField(default=bluelamp.foundation.clock.new_digest_key)),
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("language", bluelamp.foundation.database.sealed.SealedText(blank=True)),
                ("said", bluelamp.foundation.database.sealed.SealedText(blank=True)),
                ("besides", bluelamp.foundation.database.sealed.SealedText(blank=True)),
                ("address_as", bluelamp.foundation.database.sealed.SealedText(blank=True)),
                (
                    "given_by",
                    models.CharField(
                        choices=[
                            ("owner", "The person themselves"),
                            ("someone_else", "Someone else"),
                            ("officer", "An officer"),
                        ],
                        max_length=12,
                    ),
                ),
                ("written_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        keep_append_only("people_needs"),
        let_be_erased(
            "people_needs",
            emptied={"language": "''", "said": "''", "besides": "''", "address_as": "''"},
            kept=("id", "person_id", "given_by", "written_by_id", "written_at"),
        ),
    ]
