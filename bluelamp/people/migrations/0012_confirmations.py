"""Keep the questions that were agreed with people, and how they showed in a contact that it is them."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import bluelamp.foundation.clock
import bluelamp.foundation.database.sealed
from bluelamp.foundation.database.append_only import keep_append_only, let_be_erased


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0011_ties"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="AgreedQuestion",
            fields=[
                ("digest_key", models.BinaryField(default=bluelamp.foundation.clock.new_digest_key)),
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("question", bluelamp.foundation.database.sealed.SealedText(blank=True)),
                ("sealed_answer", models.TextField(blank=True)),
                ("agreed_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                (
                    "agreed_by",
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
            name="Confirmation",
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
                (
                    "tried_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        keep_append_only("people_confirmation"),
        keep_append_only("people_agreedquestion"),
        let_be_erased(
            "people_agreedquestion",
            emptied={"question": "''", "sealed_answer": "''"},
            kept=("id", "person_id", "agreed_by_id", "agreed_at"),
        ),
    ]
