"""Keep what is agreed about reaching people: append-only, but for erasing it."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import bluelamp.foundation.clock
import bluelamp.people.rules
from bluelamp.foundation.database.append_only import keep_append_only, let_be_erased


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0003_markers"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Agreement",
            fields=[
                ("digest_key", models.BinaryField(default=bluelamp.foundation.clock.new_digest_key)),
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "safety",
                    models.CharField(
                        choices=[
                            (bluelamp.people.rules.Safety["SAFE"], "safe"),
                            (bluelamp.people.rules.Safety["NOT_SAFE"], "not safe"),
                            (bluelamp.people.rules.Safety["NOT_SURE"], "not sure"),
                        ],
                        max_length=8,
                    ),
                ),
                ("hours", models.JSONField(null=True)),
                ("may_leave_message", models.BooleanField()),
                ("withhold_number", models.BooleanField()),
                ("neutral_sender", models.BooleanField()),
                ("sealed_code_word", models.TextField(blank=True, default="")),
                ("others", models.TextField(blank=True, default="")),
                (
                    "given_by",
                    models.CharField(
                        choices=[
                            (bluelamp.people.rules.GivenBy["OWNER"], "the person themselves"),
                            (bluelamp.people.rules.GivenBy["SOMEONE_ELSE"], "someone else"),
                            (bluelamp.people.rules.GivenBy["OFFICER"], "an officer"),
                        ],
                        max_length=12,
                    ),
                ),
                ("said_by", models.TextField(blank=True, default="")),
                ("written_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                (
                    "handle",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.handle",
                    ),
                ),
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
        keep_append_only("people_agreement"),
        let_be_erased(
            "people_agreement",
            emptied={
                "safety": "'not_safe'",
                "hours": "'[]'",
                "sealed_code_word": "''",
                "others": "''",
                "said_by": "''",
            },
            kept=(
                "id",
                "person_id",
                "handle_id",
                "may_leave_message",
                "withhold_number",
                "neutral_sender",
                "given_by",
                "written_by_id",
                "written_at",
            ),
        ),
    ]
