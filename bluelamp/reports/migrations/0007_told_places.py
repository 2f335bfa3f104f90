# Where reports of the same thing were, of services that say so to others.

import django.db.models.deletion
from django.db import migrations, models

import bluelamp.foundation.clock


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0017_language"),
        ("reports", "0006_hold_approved_versions"),
    ]

    operations = [
        migrations.CreateModel(
            name="ToldPlace",
            fields=[
                (
                    "report",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="reports.report",
                    ),
                ),
                ("service", models.CharField(max_length=40)),
                ("kind", models.CharField(max_length=40)),
                ("latitude", models.FloatField()),
                ("longitude", models.FloatField()),
                ("told_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                ("again", models.PositiveIntegerField(default=0)),
                (
                    "contact",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contacts.contact"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["service", "kind", "told_at"], name="told_of_the_same")],
            },
        ),
    ]
