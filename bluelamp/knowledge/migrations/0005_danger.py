"""Let the force write the phrases that tell of danger."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("knowledge", "0004_articles"),
    ]

    operations = [
        migrations.AlterField(
            model_name="savedreply",
            name="kind",
            field=models.CharField(
                choices=[
                    ("reply", "reply"),
                    ("template", "template"),
                    ("article", "article"),
                    ("easy", "easy"),
                    ("danger", "danger"),
                ],
                default="reply",
                max_length=8,
            ),
        ),
    ]
