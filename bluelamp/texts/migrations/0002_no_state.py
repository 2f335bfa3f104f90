"""Keep as a dead letter what a provider tells of a text of ours in a word that nobody knows."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("texts", "0001_initial"),
    ]

    operations = [
        migrations.AlterField(
            model_name="deadletter",
            name="why",
            field=models.CharField(
                choices=[
                    ("not_read", "not_read"),
                    ("no_id", "no_id"),
                    ("no_sender", "no_sender"),
                    ("other_words", "other_words"),
                    ("no_state", "no_state"),
                ],
                max_length=11,
            ),
        ),
    ]
