"""A promise can be no longer needed."""

from django.db import migrations, models

import bluelamp.promises.rules


class Migration(migrations.Migration):
    dependencies = [("promises", "0002_fewer_indexes")]

    operations = [
        migrations.AddField(
            model_name="promise",
            name="drop_reason",
            field=models.CharField(
                blank=True,
                choices=[
                    (bluelamp.promises.rules.WhyDropped["NOT_WANTED"], "it is not needed any more"),
                    (bluelamp.promises.rules.WhyDropped["OTHERS_DO_IT"], "someone else does it"),
                    (bluelamp.promises.rules.WhyDropped["NOT_POSSIBLE"], "we could not do it"),
                ],
                default="",
                max_length=16,
            ),
        ),
        migrations.AddField(
            model_name="promise",
            name="dropped_at",
            field=models.DateTimeField(null=True),
        ),
    ]
