"""Keep when a door is open, and when someone shut it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("staff", "0012_sealedperson"),
    ]

    operations = [
        migrations.CreateModel(
            name="Opening",
            fields=[
                ("door", models.SlugField(max_length=20, primary_key=True, serialize=False)),
                ("week", models.CharField(max_length=100)),
                ("on_bank_holidays", models.BooleanField(default=True)),
                ("shut_at", models.DateTimeField(null=True)),
                ("reopened_at", models.DateTimeField(null=True)),
            ],
        ),
    ]
