"""Keep what is practised, its marks, and what trainers wrote."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import bluelamp.foundation.clock
import bluelamp.training.rules


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("contacts", "0014_refused_in_training"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Practice",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("script", models.SlugField(db_index=False, max_length=40)),
                ("begun_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                ("told", models.PositiveSmallIntegerField(default=0)),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "account",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "contact",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contacts.contact"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Mark",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("aim", models.SlugField(db_index=False, max_length=40)),
                ("points", models.PositiveSmallIntegerField(null=True)),
                ("of", models.PositiveSmallIntegerField()),
                (
                    "why",
                    models.CharField(
                        choices=[
                            (bluelamp.training.rules.Why["DONE"], bluelamp.training.rules.Why["DONE"]),
                            (bluelamp.training.rules.Why["IN_TIME"], bluelamp.training.rules.Why["IN_TIME"]),
                            (bluelamp.training.rules.Why["LATE"], bluelamp.training.rules.Why["LATE"]),
                            (bluelamp.training.rules.Why["NEVER"], bluelamp.training.rules.Why["NEVER"]),
                            (bluelamp.training.rules.Why["OTHERWISE"], bluelamp.training.rules.Why["OTHERWISE"]),
                            (bluelamp.training.rules.Why["NOT_COME"], bluelamp.training.rules.Why["NOT_COME"]),
                            (bluelamp.training.rules.Why["HELD_BACK"], bluelamp.training.rules.Why["HELD_BACK"]),
                            (bluelamp.training.rules.Why["DID_IT"], bluelamp.training.rules.Why["DID_IT"]),
                            (bluelamp.training.rules.Why["NO_ANSWER"], bluelamp.training.rules.Why["NO_ANSWER"]),
                            (bluelamp.training.rules.Why["TRAINER"], bluelamp.training.rules.Why["TRAINER"]),
                        ],
                        max_length=12,
                    ),
                ),
                ("minutes", models.PositiveIntegerField(null=True)),
                (
                    "practice",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="marks",
                        to="training.practice",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Debrief",
            fields=[
                ("digest_key", models.BinaryField(default=bluelamp.foundation.clock.new_digest_key)),
                (
                    "id",
                    models.UUIDField(
                        default=bluelamp.foundation.clock.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("given_at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                ("words", models.TextField()),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "given_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "practice",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="debrief", to="training.practice"
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="practice",
            index=models.Index(fields=["account", "-begun_at"], name="practices_of_account"),
        ),
        migrations.AddConstraint(
            model_name="practice",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_at", None)), fields=("account", "script"), name="one_script_at_a_time"
            ),
        ),
        migrations.AddConstraint(
            model_name="mark",
            constraint=models.UniqueConstraint(fields=("practice", "aim"), name="marked_once"),
        ),
        migrations.AddConstraint(
            model_name="mark",
            constraint=models.CheckConstraint(
                condition=models.Q(("points", None), ("points__lte", models.F("of")), _connector="OR"),
                name="no_more_than_all_points",
            ),
        ),
        migrations.AddConstraint(
            model_name="debrief",
            constraint=models.CheckConstraint(
                condition=models.Q(("given_by", models.F("account")), _negated=True), name="nobody_debriefs_themselves"
            ),
        ),
    ]
