"""Keep calls that ring for a moment, and what the recordings of calls are called."""

import django.db.models.deletion
from django.db import migrations, models

import bluelamp.foundation.clock
from bluelamp.foundation.database.append_only import keep_append_only, let_be_erased


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("contacts", "0020_sendings"),
    ]

    operations = [
        migrations.CreateModel(
            name="Ringing",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("digest", models.BinaryField(unique=True)),
                ("sealed_number", models.TextField()),
                ("sealed_recording", models.TextField()),
                ("rang_at", models.DateTimeField(db_index=True, default=bluelamp.foundation.clock.now)),
            ],
        ),
        migrations.CreateModel(
            name="Recording",
            fields=[
                ("digest_key", models.BinaryField(default=bluelamp.foundation.clock.new_digest_key)),
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("called", models.CharField(blank=True, max_length=80)),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contacts.contact"
                    ),
                ),
                (
                    "message",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contacts.message"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        keep_append_only("calls_recording"),
        let_be_erased("calls_recording", emptied={"called": "''"}, kept=("id", "contact_id", "message_id")),
    ]
