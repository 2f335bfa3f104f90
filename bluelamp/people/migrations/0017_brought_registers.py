"""Keep registers that were brought to be taken in, and who came with them."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import bluelamp.foundation.clock
import bluelamp.foundation.database.sealed


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0016_learnt_weights"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="BroughtRegister",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("number", models.PositiveIntegerField(unique=True)),
                ("register", models.CharField(max_length=60)),
                ("brought_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                ("sealed_rows", bluelamp.foundation.database.sealed.SealedText(blank=True, default="")),
                ("headings", models.JSONField(default=list)),
                ("shapes", models.JSONField(default=list)),
                ("columns", models.JSONField(default=list)),
                ("rows", models.PositiveIntegerField()),
                (
                    "step",
                    models.CharField(
                        choices=[
                            ("brought", "Waits for what its columns are"),
                            ("tries", "Is being tried"),
                            ("tried", "Tried: nothing is taken in yet"),
                            ("takes_in", "Is being taken in"),
                            ("taken_in", "Taken in"),
                            ("dropped", "Dropped"),
                        ],
                        default="brought",
                        max_length=8,
                    ),
                ),
                ("comes", models.PositiveIntegerField(null=True)),
                ("here", models.PositiveIntegerField(null=True)),
                ("refused", models.JSONField(default=list)),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "brought_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="BroughtPerson",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("key", models.CharField(max_length=64, unique=True)),
                ("identifier", bluelamp.foundation.database.sealed.SealedText(blank=True)),
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "brought",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.broughtregister"
                    ),
                ),
            ],
        ),
    ]
