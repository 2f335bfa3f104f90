"""Let handles be postal addresses, names on social media and accounts with other services too."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0017_brought_registers"),
    ]

    operations = [
        migrations.AlterField(
            model_name="handle",
            name="kind",
            field=models.CharField(
                choices=[
                    ("email", "E-mail"),
                    ("phone", "Phone"),
                    ("post", "Postal address"),
                    ("social", "Name on social media"),
                    ("account", "Account with another service"),
                ],
                max_length=8,
            ),
        ),
    ]
