"""Keep which notes are whispers of a supervisor to whoever answers a chat."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0023_letters"),
    ]

    operations = [
        migrations.AddField(
            model_name="mention",
            name="is_whisper",
            field=models.BooleanField(default=False),
        ),
    ]
