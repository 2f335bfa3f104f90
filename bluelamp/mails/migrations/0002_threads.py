"""Let a mail join a contact or be held beside one, and keep what those say of which no contact is made."""

import django.db.models.deletion
from django.db import migrations, models

import bluelamp.foundation.clock
from bluelamp.foundation.database.append_only import keep_append_only, let_be_erased


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0019_threads"),
        ("files", "0006_unsent"),
        ("mails", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="MailWords",
            fields=[
                ("digest_key", models.BinaryField(default=bluelamp.foundation.clock.new_digest_key)),
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "mail",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="said", to="mails.mail"
                    ),
                ),
                ("sender", models.TextField(blank=True)),
                ("subject", models.TextField(blank=True)),
                ("words", models.TextField(blank=True)),
                ("new_words", models.TextField(blank=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.RemoveConstraint(
            model_name="mail",
            name="mail_became_one_thing",
        ),
        migrations.RemoveIndex(
            model_name="mail",
            name="mails_open",
        ),
        migrations.AddField(
            model_name="mail",
            name="decision",
            field=models.CharField(
                blank=True,
                choices=[
                    ("theirs", "theirs"),
                    ("own_contact", "own_contact"),
                ],
                default="",
                max_length=11,
            ),
        ),
        migrations.AddField(
            model_name="mail",
            name="message",
            field=models.OneToOneField(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contacts.message"
            ),
        ),
        migrations.AddField(
            model_name="mail",
            name="twin",
            field=models.CharField(blank=True, default="", max_length=64),
        ),
        migrations.AddField(
            model_name="mail",
            name="why_held",
            field=models.CharField(
                blank=True,
                choices=[
                    (
                        "stranger",
                        "It is not from an address of theirs that we may write to.",
                    ),
                    (
                        "not_vouched",
                        "It says that it is from them, and nobody vouches for that.",
                    ),
                ],
                default="",
                max_length=11,
            ),
        ),
        migrations.AlterField(
            model_name="mail",
            name="became",
            field=models.CharField(
                choices=[
                    ("waiting", "waiting"),
                    ("contact", "contact"),
                    ("message", "message"),
                    ("held", "held"),
                    ("set_aside", "set_aside"),
                    ("forgotten", "forgotten"),
                ],
                default="waiting",
                max_length=9,
            ),
        ),
        migrations.AlterField(
            model_name="mail",
            name="contact",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contacts.contact"
            ),
        ),
        migrations.AlterField(
            model_name="mail",
            name="why_set_aside",
            field=models.CharField(
                blank=True,
                choices=[
                    ("bounce", "one of our e-mails came back"),
                    ("automatic", "a program sent it"),
                    ("no_return_path", "it names nobody to answer to"),
                    ("ours", "it is from an address of our own"),
                    ("twice", "the same e-mail came before, by another way"),
                ],
                default="",
                max_length=14,
            ),
        ),
        migrations.AddIndex(
            model_name="mail",
            index=models.Index(
                condition=models.Q(("became__in", ["waiting", "set_aside"])),
                fields=["became", "arrived_at"],
                name="mails_open",
            ),
        ),
        migrations.AddConstraint(
            model_name="mail",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("became", "waiting"),
                        ("message", None),
                        ("settled_at", None),
                        ("why_held", ""),
                        ("why_set_aside", ""),
                    ),
                    models.Q(
                        ("became", "contact"),
                        ("contact__isnull", False),
                        ("message", None),
                        ("settled_at__isnull", False),
                    ),
                    models.Q(
                        ("became", "message"),
                        ("contact__isnull", False),
                        ("message__isnull", False),
                        ("settled_at__isnull", False),
                    ),
                    models.Q(
                        ("became", "held"),
                        ("contact__isnull", False),
                        ("settled_at__isnull", False),
                        models.Q(("why_held", ""), _negated=True),
                    ),
                    models.Q(
                        (
                            "became__in",
                            ["set_aside", "forgotten"],
                        ),
                        ("contact", None),
                        ("settled_at__isnull", False),
                        models.Q(("why_set_aside", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="mail_became_one_thing",
            ),
        ),
        migrations.AddConstraint(
            model_name="mail",
            constraint=models.UniqueConstraint(
                condition=~models.Q(twin=""), fields=("twin",), name="no_mail_settled_twice"
            ),
        ),
        migrations.AddConstraint(
            model_name="mail",
            constraint=models.UniqueConstraint(
                condition=models.Q(("became", "contact")),
                fields=("contact",),
                name="one_mail_began_a_contact",
            ),
        ),
        keep_append_only("mails_mailwords"),
        let_be_erased(
            "mails_mailwords",
            emptied={"sender": "''", "subject": "''", "words": "''", "new_words": "''"},
            kept=("id", "mail_id"),
        ),
    ]
