"""Keep warning markers, and the list of their kinds."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import bluelamp.foundation.clock
import bluelamp.people.rules


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0002_digest_keys"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="MarkerKind",
            fields=[
                ("code", models.SlugField(max_length=40, primary_key=True, serialize=False)),
                ("label", models.CharField(max_length=40, unique=True)),
            ],
        ),
        migrations.CreateModel(
            name="Marker",
            fields=[
                ("digest_key", models.BinaryField(default=bluelamp.foundation.clock.new_digest_key)),
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("words", models.TextField()),
                ("source", models.TextField()),
                ("put_on_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                ("expires_on", models.DateField()),
                ("reviewed_at", models.DateTimeField(null=True)),
                ("shown_by", models.TextField(blank=True, default="")),
                ("withdrawn_at", models.DateTimeField(null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            (bluelamp.people.rules.WhyWithdrawn["NO_LONGER"], "It holds no longer"),
                            (bluelamp.people.rules.WhyWithdrawn["NOT_TRUE"], "It was never true"),
                            (bluelamp.people.rules.WhyWithdrawn["OTHER_PERSON"], "It is about someone else"),
                            (bluelamp.people.rules.WhyWithdrawn["BY_MISTAKE"], "It was put on by mistake"),
                        ],
                        default="",
                        max_length=16,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="markers", to="people.person"
                    ),
                ),
                (
                    "put_on_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "reviewed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.markerkind"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
    ]
