"""Keep which notices are owed: where one does not arrive, someone is asked to tell the person."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0020_sendings"),
    ]

    operations = [
        migrations.AddField(
            model_name="notice",
            name="owed",
            field=models.BooleanField(default=True),
        ),
    ]
