"""Keep which answers go by letter, and what came of each."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import bluelamp.foundation.clock


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0022_chats_lately"),
        ("people", "0020_headings_mark"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Posting",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "reference",
                    models.CharField(default=bluelamp.foundation.clock.random_reference, max_length=12, unique=True),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            (
                                "waiting",
                                "waiting",
                            ),
                            (
                                "printed",
                                "printed",
                            ),
                            (
                                "posted",
                                "posted",
                            ),
                            (
                                "came_back",
                                "came_back",
                            ),
                            (
                                "refused",
                                "refused",
                            ),
                            (
                                "dropped",
                                "dropped",
                            ),
                        ],
                        max_length=9,
                    ),
                ),
                (
                    "refusal",
                    models.CharField(
                        blank=True,
                        choices=[
                            (
                                "no_handle",
                                "no_handle",
                            ),
                            (
                                "not_owner",
                                "not_owner",
                            ),
                            ("not_safe", "not_safe"),
                            ("not_now", "not_now"),
                            (
                                "no_message",
                                "no_message",
                            ),
                            (
                                "sensitive",
                                "sensitive",
                            ),
                            ("sealed", "sealed"),
                            ("training", "training"),
                            (
                                "came_back",
                                "came_back",
                            ),
                        ],
                        default="",
                        max_length=12,
                    ),
                ),
                ("asked_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                ("printed_at", models.DateTimeField(null=True)),
                ("posted_on", models.DateField(null=True)),
                ("came_back_at", models.DateTimeField(null=True)),
                (
                    "why",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("gone", "They do not live there any more"),
                            ("not_there", "There is no such address"),
                            ("refused", "Somebody there did not take it"),
                            ("not_said", "It does not say why"),
                        ],
                        default="",
                        max_length=10,
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contacts.contact"
                    ),
                ),
                (
                    "handle",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.handle"
                    ),
                ),
                (
                    "message",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contacts.message"
                    ),
                ),
                (
                    "posted_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(
                            (
                                "state__in",
                                [
                                    "waiting",
                                    "printed",
                                ],
                            )
                        ),
                        fields=["asked_at"],
                        name="letters_to_post",
                    ),
                    models.Index(
                        condition=models.Q(("state", "posted")),
                        fields=["-posted_on"],
                        name="letters_posted_lately",
                    ),
                ],
            },
        ),
    ]
