"""Keep whether a contact is about what nothing is sent about by default, and why else the gate refuses."""

from django.db import migrations, models

import bluelamp.contacts.rules


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0015_counted_by_index"),
    ]

    operations = [
        migrations.AddField(
            model_name="contact",
            name="sensitive",
            field=models.BooleanField(default=False),
        ),
        migrations.AlterField(
            model_name="notice",
            name="refusal",
            field=models.CharField(
                blank=True,
                choices=[
                    (bluelamp.contacts.rules.Refusal["NO_HANDLE"], "no e-mail address was given"),
                    (bluelamp.contacts.rules.Refusal["NOT_OWNER"], "the address was given by someone else"),
                    (bluelamp.contacts.rules.Refusal["NOT_SAFE"], "the person did not say that e-mail is safe"),
                    (bluelamp.contacts.rules.Refusal["NOT_NOW"], "no time of the week was agreed"),
                    (
                        bluelamp.contacts.rules.Refusal["SENSITIVE"],
                        "nothing is sent about such a matter unless that was agreed",
                    ),
                    (bluelamp.contacts.rules.Refusal["SEALED"], "nothing is sent about a sealed matter"),
                    (bluelamp.contacts.rules.Refusal["TRAINING"], "nothing is sent from training"),
                ],
                default="",
                max_length=12,
            ),
        ),
    ]
