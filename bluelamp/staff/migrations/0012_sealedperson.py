"""Keep which people are sealed."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("staff", "0011_shutout"),
    ]

    operations = [
        migrations.CreateModel(
            name="SealedPerson",
            fields=[
                ("person", models.UUIDField(primary_key=True, serialize=False)),
            ],
        ),
    ]
