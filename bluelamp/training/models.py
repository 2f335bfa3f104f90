"""Tables of training. They are in every database, and hold nothing in a live one."""

from django.db import models

from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.models import Content
from bluelamp.training.rules import Why


class Practice(models.Model):
    """One time that a trainee works through a script: the contact it came as, and how many messages came since."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    account = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+", db_index=False)
    script = models.SlugField(max_length=40, db_index=False)
    contact = models.OneToOneField("contacts.Contact", on_delete=models.PROTECT, related_name="+")
    begun_at = models.DateTimeField(default=now)
    told = models.PositiveSmallIntegerField(default=0)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["account", "script"], condition=models.Q(ended_at=None), name="one_script_at_a_time"
            )
        ]
        indexes = [models.Index(fields=["account", "-begun_at"], name="practices_of_account")]

    def __str__(self) -> str:
        return f"{self.script} {self.begun_at:%Y-%m-%d %H:%M}"


class Mark(models.Model):
    """What one aim of a script was given in a practice, and why; no points yet where a trainer is to say."""

    practice = models.ForeignKey(Practice, on_delete=models.PROTECT, related_name="marks", db_index=False)
    aim = models.SlugField(max_length=40, db_index=False)
    points = models.PositiveSmallIntegerField(null=True)
    of = models.PositiveSmallIntegerField()
    why = models.CharField(max_length=12, choices=[(code, code) for code in Why])
    minutes = models.PositiveIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["practice", "aim"], name="marked_once"),
            models.CheckConstraint(
                condition=models.Q(points=None) | models.Q(points__lte=models.F("of")), name="no_more_than_all_points"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.aim} {self.points} of {self.of}"


class Debrief(Content):
    """What a trainer wrote to a trainee about a practice, once."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    practice = models.OneToOneField(Practice, on_delete=models.PROTECT, related_name="debrief")
    account = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    given_by = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField(default=now)
    words = models.TextField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(given_by=models.F("account")), name="nobody_debriefs_themselves")
        ]

    def __str__(self) -> str:
        return f"{self.practice_id} {self.given_at:%Y-%m-%d}"
