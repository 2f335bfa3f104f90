"""A promise can be to ring someone."""

from django.db import migrations, models

import bluelamp.promises.rules


class Migration(migrations.Migration):
    dependencies = [("promises", "0003_dropped")]

    operations = [
        migrations.AlterField(
            model_name="promise",
            name="kind",
            field=models.CharField(
                choices=[
                    (bluelamp.promises.rules.Kind["FIRST_ANSWER"], "A first answer"),
                    (bluelamp.promises.rules.Kind["CALL"], "That we ring"),
                    (bluelamp.promises.rules.Kind["OTHER"], "Something we said"),
                ],
                max_length=16,
            ),
        ),
    ]
