"""Tell partners' systems by webhooks what happens with their reports."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import bluelamp.foundation.clock


class Migration(migrations.Migration):
    dependencies = [
        ("partners", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Webhook",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("target", models.CharField(max_length=500)),
                ("hears", models.JSONField()),
                ("sealed_secret", models.TextField()),
                ("sealed_earlier", models.TextField(blank=True, default="")),
                ("made_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                ("stopped_at", models.DateTimeField(null=True)),
                ("stopped_why", models.CharField(blank=True, default="", max_length=20)),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="webhooks", to="partners.partner"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Delivery",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "news",
                    models.CharField(
                        choices=[("received", "received"), ("answered", "answered"), ("closed", "closed")],
                        max_length=10,
                    ),
                ),
                ("happened_at", models.DateTimeField()),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                ("told_at", models.DateTimeField(null=True)),
                (
                    "arrival",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="partners.arrival"
                    ),
                ),
                (
                    "webhook",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deliveries",
                        to="partners.webhook",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("told_at", None)), fields=["webhook", "id"], name="deliveries_waiting"
                    ),
                    models.Index(fields=["happened_at"], name="deliveries_by_age"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("webhook", "arrival", "news", "happened_at"), name="each_news_told_once"
                    )
                ],
            },
        ),
    ]
