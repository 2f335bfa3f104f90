from django.db import migrations, models

import bluelamp.foundation.clock


class Migration(migrations.Migration):
    dependencies = [
        ("files", "0004_uploads_and_locks"),
    ]

    operations = [
        migrations.CreateModel(
            name="Scan",
            fields=[
                ("sha256", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("size", models.BigIntegerField()),
                (
                    "verdict",
                    models.CharField(
                        choices=[("clean", "clean"), ("harmful", "harmful"), ("too_large", "too_large")], max_length=9
                    ),
                ),
                ("found", models.CharField(blank=True, default="", max_length=100)),
                ("scanned_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
            ],
        ),
    ]
