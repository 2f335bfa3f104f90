"""Tables of surveys: apart from contacts, so that what people say of us never stands beside evidence."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.models import Content
from bluelamp.surveys.rules import QUARTERS_EACH, Fate, Outcome


class Sampling(models.Model):
    """Of how many in a hundred contacts the people are invited, and of how many quarters figures are published."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    percent = models.PositiveSmallIntegerField(default=0)
    quarters = models.PositiveSmallIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(id=1), name="one_sampling"),
            models.CheckConstraint(condition=models.Q(percent__lte=100), name="percent_to_100"),
            models.CheckConstraint(condition=models.Q(quarters__in=QUARTERS_EACH), name="quarters_1_2_or_4"),
        ]

    def __str__(self) -> str:
        return str(self.percent)


class Candidate(models.Model):
    """A contact that was closed while people were asked: with which probability it was drawn, and what became of it.

    Where the tablet at the counter was held out to its person, at `handed_at`, `code_digest` is of the code that opens
    the questions there, until they are answered. `on_tablet` says that they were answered there.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    contact = models.OneToOneField("contacts.Contact", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    channel = models.CharField(max_length=20)
    closed_at = models.DateTimeField()
    percent = models.PositiveSmallIntegerField()
    fate = models.CharField(max_length=12, choices=[(code, code) for code in Fate])
    invited_at = models.DateTimeField(null=True)
    code_digest = models.BinaryField(null=True, unique=True)
    handed_at = models.DateTimeField(null=True)
    on_tablet = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(percent__range=(1, 100)), name="drawn_with_1_to_100"),
            models.CheckConstraint(
                condition=~models.Q(fate=Fate.INVITED) | models.Q(invited_at__isnull=False), name="invited_has_a_time"
            ),
        ]
        indexes = [
            models.Index(fields=["closed_at"], condition=models.Q(fate=Fate.WAITING), name="candidates_waiting"),
            models.Index(fields=["closed_at", "fate"], name="candidates_by_time"),
        ]

    def __str__(self) -> str:
        return f"{self.fate} {self.closed_at:%Y-%m-%d}"


class Answer(Content):
    """What someone answered who was invited: codes of the bank of this number, free words, whether we may call."""

    emptied: ClassVar = {"words": "", "given": {}, "bad": None, "may_call": False}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    candidate = models.OneToOneField(Candidate, on_delete=models.PROTECT, related_name="answer")
    bank = models.PositiveSmallIntegerField()
    given = models.JSONField(default=dict)
    words = models.TextField(blank=True)
    bad = models.BooleanField(null=True)
    may_call = models.BooleanField(default=False)
    answered_at = models.DateTimeField(default=now)

    class Meta:
        indexes = [models.Index(fields=["answered_at"], name="answers_by_time")]

    def __str__(self) -> str:
        return f"{self.candidate_id} {self.answered_at:%Y-%m-%d}"


class FollowUp(Content):
    """That a supervisor is to read an answer, as the contact was bad or something was written, and what came of it."""

    emptied: ClassVar = {"words": ""}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    answer = models.OneToOneField(Answer, on_delete=models.PROTECT, related_name="follow_up")
    due_at = models.DateTimeField()
    outcome = models.CharField(
        max_length=10,
        choices=[
            (Outcome.APOLOGY, _("We apologised")),
            (Outcome.PUT_RIGHT, _("We put it right")),
            (Outcome.LEARNING, _("We learned from it")),
            (Outcome.COMPLAINT, _("It is a complaint, and was recorded as one")),
            (Outcome.NOTHING, _("There was nothing to do")),
        ],
        blank=True,
        default="",
    )
    words = models.TextField(blank=True, default="")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey("staff.Account", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["due_at"], condition=models.Q(ended_at=None), name="follow_ups_open")]

    def __str__(self) -> str:
        return f"{self.answer_id} {self.due_at:%Y-%m-%d %H:%M}"


class Quote(models.Model):
    """That someone read an answer, found that nothing in its words tells of anyone, and cleared it to be quoted."""

    answer = models.OneToOneField(Answer, primary_key=True, on_delete=models.PROTECT, related_name="quote")
    cleared_at = models.DateTimeField(default=now)
    cleared_by = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.answer_id} {self.cleared_at:%Y-%m-%d}"


class Themes(models.Model):
    """What people wrote about in a quarter, counted once, when nobody can answer about it: see `themes.py`."""

    begins = models.DateField(primary_key=True)
    found = models.JSONField()

    def __str__(self) -> str:
        return str(self.begins)


class Publication(models.Model):
    """What was published of some quarters, as everyone is shown it. It is never changed: see `published.py`."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    begins = models.DateField(unique=True)
    ends = models.DateField()
    published_at = models.DateTimeField(default=now)
    figures = models.JSONField()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(ends__gt=models.F("begins")), name="ends_later")]

    def __str__(self) -> str:
        return f"{self.begins} {self.ends}"
