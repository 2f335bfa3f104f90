"""Keep how we know that handles are people's: claimed, verified or inferred, from and until when, shared or not."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import bluelamp.foundation.clock
from bluelamp.foundation.database.append_only import keep_append_only, let_be_erased


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0010_judgements"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Tie",
            fields=[
                ("digest_key", models.BinaryField(default=bluelamp.foundation.clock.new_digest_key)),
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "how",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("told_us", "They told us themselves"),
                            ("someone_told", "Someone else told us"),
                            ("used", "Somebody wrote or rang from it, and all fits them"),
                            ("other_record", "It stands in another record"),
                            ("code", "Somebody read back a code that was sent to it: they had the device"),
                            ("papers", "They showed us papers that name them and it"),
                        ],
                        max_length=16,
                    ),
                ),
                ("since", models.DateField(null=True)),
                ("until", models.DateField(null=True)),
                ("shared", models.BooleanField()),
                ("written_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                (
                    "handle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.handle"
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
        keep_append_only("people_tie"),
        let_be_erased(
            "people_tie",
            emptied={"how": "''"},
            kept=(
                "id",
                "person_id",
                "handle_id",
                "since",
                "until",
                "shared",
                "written_by_id",
                "written_at",
            ),
        ),
    ]
