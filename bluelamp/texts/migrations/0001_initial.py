"""Keep which text messages came in, what came of them, and what of a provider's cannot be used."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q

import bluelamp.foundation.clock
from bluelamp.foundation.database.append_only import keep_append_only, let_be_erased


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("contacts", "0019_threads"),
    ]

    operations = [
        migrations.CreateModel(
            name="Text",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "provider",
                    models.CharField(choices=[("twilio", "twilio"), ("notify", "notify")], max_length=8),
                ),
                ("sid", models.CharField(max_length=64)),
                ("arrived_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                (
                    "became",
                    models.CharField(
                        choices=[("waiting", "waiting"), ("contact", "contact"), ("message", "message")],
                        default="waiting",
                        max_length=8,
                    ),
                ),
                ("settled_at", models.DateTimeField(null=True)),
                (
                    "contact",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="contacts.contact",
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
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("provider", "sid"), name="one_text_of_each_sid"),
                    models.CheckConstraint(
                        condition=Q(became="waiting", contact=None, message=None, settled_at=None)
                        | Q(became="contact", contact__isnull=False, message=None, settled_at__isnull=False)
                        | Q(became="message", contact__isnull=False, message__isnull=False, settled_at__isnull=False),
                        name="text_became_one_thing",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TextWords",
            fields=[
                ("digest_key", models.BinaryField(default=bluelamp.foundation.clock.new_digest_key)),
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("sender", models.TextField(blank=True)),
                ("words", models.TextField(blank=True)),
                ("fields", models.TextField(blank=True)),
                (
                    "text",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="said", to="texts.text"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DeadLetter",
            fields=[
                ("digest_key", models.BinaryField(default=bluelamp.foundation.clock.new_digest_key)),
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "provider",
                    models.CharField(choices=[("twilio", "twilio"), ("notify", "notify")], max_length=8),
                ),
                (
                    "why",
                    models.CharField(
                        choices=[
                            ("not_read", "not_read"),
                            ("no_id", "no_id"),
                            ("no_sender", "no_sender"),
                            ("other_words", "other_words"),
                        ],
                        max_length=11,
                    ),
                ),
                ("mark", models.CharField(max_length=64, unique=True)),
                ("body", models.TextField(blank=True)),
                ("arrived_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
            ],
            options={
                "abstract": False,
            },
        ),
        keep_append_only("texts_textwords"),
        let_be_erased(
            "texts_textwords",
            emptied={"sender": "''", "words": "''", "fields": "''"},
            kept=("id", "text_id"),
        ),
        keep_append_only("texts_deadletter"),
        let_be_erased(
            "texts_deadletter",
            emptied={"body": "''"},
            kept=("id", "provider", "why", "mark", "arrived_at"),
        ),
    ]
