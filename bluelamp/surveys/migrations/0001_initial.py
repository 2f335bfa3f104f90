"""Keep who is asked how their contact went, what they say, and what came of it."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import bluelamp.foundation.clock


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("contacts", "0021_owed_notices"),
        ("people", "0020_headings_mark"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Candidate",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("channel", models.CharField(max_length=20)),
                ("closed_at", models.DateTimeField()),
                ("percent", models.PositiveSmallIntegerField()),
                (
                    "fate",
                    models.CharField(
                        choices=[
                            ("waiting", "waiting"),
                            ("not_drawn", "not_drawn"),
                            ("invited", "invited"),
                            ("asked_lately", "asked_lately"),
                            ("not_reached", "not_reached"),
                            ("opened_again", "opened_again"),
                            ("erased", "erased"),
                        ],
                        max_length=12,
                    ),
                ),
                ("invited_at", models.DateTimeField(null=True)),
                (
                    "contact",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contacts.contact"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Answer",
            fields=[
                ("digest_key", models.BinaryField(default=bluelamp.foundation.clock.new_digest_key)),
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("bank", models.PositiveSmallIntegerField()),
                ("given", models.JSONField(default=dict)),
                ("words", models.TextField(blank=True)),
                ("bad", models.BooleanField(null=True)),
                ("may_call", models.BooleanField(default=False)),
                ("answered_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                (
                    "candidate",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="answer", to="surveys.candidate"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Sampling",
            fields=[
                ("id", models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
                ("percent", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("id", 1)), name="one_sampling"),
                    models.CheckConstraint(condition=models.Q(("percent__lte", 100)), name="percent_to_100"),
                ],
            },
        ),
        migrations.CreateModel(
            name="FollowUp",
            fields=[
                ("digest_key", models.BinaryField(default=bluelamp.foundation.clock.new_digest_key)),
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("due_at", models.DateTimeField()),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("apology", "We apologised"),
                            ("put_right", "We put it right"),
                            ("learning", "We learned from it"),
                            ("complaint", "It is a complaint, and was recorded as one"),
                            ("nothing", "There was nothing to do"),
                        ],
                        default="",
                        max_length=10,
                    ),
                ),
                ("words", models.TextField(blank=True, default="")),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "answer",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="follow_up", to="surveys.answer"
                    ),
                ),
                (
                    "ended_by",
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
                    models.Index(condition=models.Q(("ended_at", None)), fields=["due_at"], name="follow_ups_open")
                ],
            },
        ),
        migrations.AddIndex(
            model_name="candidate",
            index=models.Index(
                condition=models.Q(("fate", "waiting")),
                fields=["closed_at"],
                name="candidates_waiting",
            ),
        ),
        migrations.AddIndex(
            model_name="candidate",
            index=models.Index(fields=["closed_at", "fate"], name="candidates_by_time"),
        ),
        migrations.AddConstraint(
            model_name="candidate",
            constraint=models.CheckConstraint(
                condition=models.Q(("percent__range", (1, 100))), name="drawn_with_1_to_100"
            ),
        ),
        migrations.AddConstraint(
            model_name="candidate",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("fate", "invited"), _negated=True),
                    ("invited_at__isnull", False),
                    _connector="OR",
                ),
                name="invited_has_a_time",
            ),
        ),
        migrations.AddIndex(
            model_name="answer",
            index=models.Index(fields=["answered_at"], name="answers_by_time"),
        ),
    ]
