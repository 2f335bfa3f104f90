"""Keep which mails came in, and what came of them."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q

import bluelamp.foundation.clock


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("contacts", "0017_language"),
        ("files", "0006_unsent"),
    ]

    operations = [
        migrations.CreateModel(
            name="Mail",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("sha256", models.CharField(max_length=64, unique=True)),
                ("no_return_path", models.BooleanField()),
                ("arrived_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                (
                    "became",
                    models.CharField(
                        choices=[("waiting", "waiting"), ("contact", "contact"), ("set_aside", "set_aside")],
                        default="waiting",
                        max_length=9,
                    ),
                ),
                (
                    "why_set_aside",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("bounce", "one of our e-mails came back"),
                            ("automatic", "a program sent it"),
                            ("no_return_path", "it names nobody to answer to"),
                            ("ours", "it is from an address of our own"),
                        ],
                        default="",
                        max_length=14,
                    ),
                ),
                ("settled_at", models.DateTimeField(null=True)),
                (
                    "contact",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="contacts.contact",
                    ),
                ),
                (
                    "file",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="files.file"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(condition=~Q(became="contact"), fields=["became", "arrived_at"], name="mails_open")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=Q(became="waiting", contact=None, settled_at=None, why_set_aside="")
                        | Q(became="contact", contact__isnull=False, settled_at__isnull=False, why_set_aside="")
                        | (Q(became="set_aside", contact=None, settled_at__isnull=False) & ~Q(why_set_aside="")),
                        name="mail_became_one_thing",
                    )
                ],
            },
        ),
    ]
