"""Let a handle be one that is never to be used. The table stays as it is."""

from django.db import migrations, models

import bluelamp.people.rules

SAFETY = [
    (bluelamp.people.rules.Safety["SAFE"], "safe"),
    (bluelamp.people.rules.Safety["NOT_SAFE"], "not safe"),
    (bluelamp.people.rules.Safety["NOT_SURE"], "not sure"),
    (bluelamp.people.rules.Safety["NEVER"], "never safe"),
]


class Migration(migrations.Migration):
    dependencies = [("people", "0004_agreement")]

    operations = [
        migrations.AlterField(
            model_name="handle",
            name="safety",
            field=models.CharField(choices=SAFETY, default=bluelamp.people.rules.Safety["NOT_SURE"], max_length=8),
        ),
        migrations.AlterField(
            model_name="agreement", name="safety", field=models.CharField(choices=SAFETY, max_length=8)
        ),
    ]
