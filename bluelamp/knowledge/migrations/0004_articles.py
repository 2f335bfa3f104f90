"""Articles: what they hold beside words, and how often they helped."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("knowledge", "0003_templates"),
    ]

    operations = [
        migrations.AddField(
            model_name="replyversion",
            name="more",
            field=models.JSONField(default=dict),
        ),
        migrations.AlterField(
            model_name="savedreply",
            name="kind",
            field=models.CharField(
                choices=[("reply", "reply"), ("template", "template"), ("article", "article"), ("easy", "easy")],
                default="reply",
                max_length=8,
            ),
        ),
        migrations.CreateModel(
            name="Tally",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.SlugField(blank=True, max_length=40)),
                ("day", models.DateField()),
                (
                    "what",
                    models.CharField(
                        choices=[("helped", "helped"), ("did_not", "did_not"), ("nothing", "nothing")], max_length=10
                    ),
                ),
                ("number", models.PositiveIntegerField(default=0)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("code", "day", "what"), name="one_tally_of_each_day")],
            },
        ),
    ]
