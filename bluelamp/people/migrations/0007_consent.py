"""Keep what people agreed to share, and with whom it was."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import bluelamp.foundation.clock
import bluelamp.foundation.database.sealed
import bluelamp.people.rules
from bluelamp.foundation.database.append_only import keep_append_only, let_be_erased


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0006_sealed_words"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Consent",
            fields=[
                ("digest_key", models.BinaryField(default=bluelamp.foundation.clock.new_digest_key)),
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("matter_id", models.UUIDField(db_index=True)),
                ("what", bluelamp.foundation.database.sealed.SealedText()),
                ("purpose", bluelamp.foundation.database.sealed.SealedText()),
                ("with_whom", bluelamp.foundation.database.sealed.SealedText()),
                ("until", models.DateField()),
                ("asked_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[
                            (bluelamp.people.rules.ConsentAnswer["GIVEN"], "given"),
                            (bluelamp.people.rules.ConsentAnswer["DECLINED"], "declined"),
                        ],
                        default="",
                        max_length=8,
                    ),
                ),
                ("answered_at", models.DateTimeField(null=True)),
                ("withdrawn_at", models.DateTimeField(null=True)),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ConsentUse",
            fields=[
                ("digest_key", models.BinaryField(default=bluelamp.foundation.clock.new_digest_key)),
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("matter_id", models.UUIDField()),
                ("to_whom", bluelamp.foundation.database.sealed.SealedText()),
                ("what_for", bluelamp.foundation.database.sealed.SealedText()),
                ("used_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                (
                    "consent",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="uses", to="people.consent"
                    ),
                ),
                (
                    "used_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        keep_append_only("people_consentuse"),
        let_be_erased(
            "people_consentuse",
            emptied={"to_whom": "''", "what_for": "''"},
            kept=("id", "consent_id", "matter_id", "used_by_id", "used_at"),
        ),
    ]
