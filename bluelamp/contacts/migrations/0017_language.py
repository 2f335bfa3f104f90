"""Keep the language that a person read our pages in, so that what we write to them is in it too."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0016_sensitive"),
    ]

    operations = [
        migrations.AddField(
            model_name="contact",
            name="language",
            field=models.CharField(default="en", max_length=8),
        ),
    ]
