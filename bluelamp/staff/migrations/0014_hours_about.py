"""Keep when a door is open to who comes about one service."""

from django.db import migrations, models

import bluelamp.foundation.clock


class Migration(migrations.Migration):
    dependencies = [
        ("staff", "0013_opening_hours"),
    ]

    operations = [
        migrations.CreateModel(
            name="OpeningAbout",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("door", models.SlugField(db_index=False, max_length=20)),
                ("about", models.SlugField(db_index=False, max_length=40)),
                ("week", models.CharField(max_length=100)),
                ("on_bank_holidays", models.BooleanField(default=True)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("door", "about"), name="hours_about_once")],
            },
        ),
    ]
