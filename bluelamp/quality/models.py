"""Tables of quality."""

from typing import ClassVar

from django.db import models

from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.models import Content
from bluelamp.quality.rules import HIGHEST


class Form(models.Model):
    """One version of what the force scores contacts by. It never changes: a changed one is the next version."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.PositiveSmallIntegerField(unique=True)
    each_month = models.PositiveSmallIntegerField()
    written_by = models.ForeignKey("staff.Account", null=True, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return str(self.number)


class Criterion(models.Model):
    """One thing that a form asks of how a contact was dealt with."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    form = models.ForeignKey(Form, on_delete=models.PROTECT, related_name="criteria")
    place = models.PositiveSmallIntegerField()
    words = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["form", "place"], name="one_criterion_at_each_place")]
        ordering = ["place"]

    def __str__(self) -> str:
        return self.words


class Draw(models.Model):
    """Contacts were drawn for one account and month, once: from how many, and by which seed of chance."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    account = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    month = models.DateField(db_index=True)
    seed = models.CharField(max_length=64)
    found = models.PositiveIntegerField()
    drawn_at = models.DateTimeField(default=now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "month"], name="drawn_once_a_month")]

    def __str__(self) -> str:
        return f"{self.account_id} {self.month:%Y-%m}"


class Drawn(models.Model):
    """A contact that was drawn, and the team it was of; set aside where there is nothing left to score."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    draw = models.ForeignKey(Draw, on_delete=models.PROTECT, related_name="drawn")
    contact = models.ForeignKey("contacts.Contact", on_delete=models.PROTECT, related_name="+")
    team = models.ForeignKey("staff.Team", on_delete=models.PROTECT, related_name="+")
    set_aside_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["draw", "contact"], name="drawn_once")]

    def __str__(self) -> str:
        return f"{self.contact_id} {self.draw_id}"


class Review(Content):
    """What a supervisor found about a contact that was drawn, and what whoever dealt with it answered."""

    emptied: ClassVar = {"words": "", "answer": ""}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    drawn = models.OneToOneField(Drawn, on_delete=models.PROTECT, related_name="review")
    account = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+", db_index=False)
    form = models.ForeignKey(Form, on_delete=models.PROTECT, related_name="+")
    scored_by = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    scored_at = models.DateTimeField(default=now)
    words = models.TextField()
    answer = models.TextField(blank=True, default="")
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(scored_by=models.F("account")), name="nobody_scores_their_own")
        ]
        indexes = [models.Index(fields=["account", "-scored_at"], name="reviews_of_account")]

    def __str__(self) -> str:
        return f"{self.drawn_id} {self.scored_at:%Y-%m-%d}"


class Score(models.Model):
    """What one criterion was given in a review: nought to three, or None where it does not apply."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="scores")
    criterion = models.ForeignKey(Criterion, on_delete=models.PROTECT, related_name="+")
    value = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["review", "criterion"], name="scored_once"),
            models.CheckConstraint(condition=models.Q(value=None) | models.Q(value__lte=HIGHEST), name="score_0_to_3"),
        ]

    def __str__(self) -> str:
        return f"{self.criterion_id} {self.value}"
