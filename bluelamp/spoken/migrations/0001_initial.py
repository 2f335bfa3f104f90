"""Keep where something was said to a member of staff, by whom and to whom."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import bluelamp.foundation.clock
from bluelamp.foundation.database.append_only import keep_append_only, let_be_erased


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("contacts", "0021_owed_notices"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Spoken",
            fields=[
                ("digest_key", models.BinaryField(default=bluelamp.foundation.clock.new_digest_key)),
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "place",
                    models.CharField(
                        choices=[("counter", "counter"), ("street", "street"), ("phone", "phone")], max_length=10
                    ),
                ),
                (
                    "told_by",
                    models.CharField(
                        choices=[("person", "person"), ("with_help", "with_help"), ("for_them", "for_them")],
                        max_length=10,
                    ),
                ),
                ("teller", models.CharField(blank=True, max_length=100)),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contacts.contact"
                    ),
                ),
                (
                    "message",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="contacts.message",
                    ),
                ),
                (
                    "told_to",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={"abstract": False},
        ),
        keep_append_only("spoken_spoken"),
        let_be_erased(
            "spoken_spoken",
            emptied={"teller": "''"},
            kept=("id", "contact_id", "message_id", "told_to_id", "place", "told_by"),
        ),
    ]
