"""Let a notice be refused because this is training."""

from django.db import migrations, models

import bluelamp.contacts.rules


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0013_mentions"),
    ]

    operations = [
        migrations.AlterField(
            model_name="notice",
            name="refusal",
            field=models.CharField(
                blank=True,
                choices=[
                    (bluelamp.contacts.rules.Refusal["NO_HANDLE"], "no e-mail address was given"),
                    (bluelamp.contacts.rules.Refusal["NOT_SAFE"], "the person did not say that e-mail is safe"),
                    (bluelamp.contacts.rules.Refusal["SEALED"], "nothing is sent about a sealed matter"),
                    (bluelamp.contacts.rules.Refusal["TRAINING"], "nothing is sent from training"),
                ],
                default="",
                max_length=12,
            ),
        ),
    ]
