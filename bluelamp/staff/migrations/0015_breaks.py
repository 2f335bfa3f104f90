"""Keep when a break is proposed, and which absences are breaks."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("staff", "0014_hours_about"),
    ]

    operations = [
        migrations.AddField(
            model_name="absence",
            name="is_break",
            field=models.BooleanField(default=False, db_default=False),
        ),
        migrations.CreateModel(
            name="BreakRule",
            fields=[
                ("id", models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
                ("chats", models.PositiveSmallIntegerField(default=6)),
                ("minutes", models.PositiveSmallIntegerField(default=120)),
                ("lasts", models.PositiveSmallIntegerField(default=15)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("id", 1)), name="one_break_rule"),
                ],
            },
        ),
    ]
