"""Tables of reports."""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.models import Content


class ServiceVersion(models.Model):
    """A service as the force writes it, in one version; it never changes once someone else approved it,
    which the database itself holds.

    It is offered from `valid_from` until the next one is, or until it is withdrawn.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    code = models.SlugField(max_length=40)
    number = models.PositiveIntegerField()
    definition = models.JSONField()
    edition = models.PositiveIntegerField(default=1)  # goes up by one with each change
    written_by = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(default=now)
    approved_by = models.ForeignKey("staff.Account", null=True, on_delete=models.PROTECT, related_name="+")
    approved_at = models.DateTimeField(null=True)
    valid_from = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["code", "number"], name="one_service_version_of_each_number"),
            models.CheckConstraint(
                condition=models.Q(valid_from=None) | ~models.Q(approved_at=None), name="published_once_approved"
            ),
            models.CheckConstraint(
                condition=models.Q(approved_by=None) | ~models.Q(approved_by=models.F("written_by")),
                name="approved_by_someone_else",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.number}"


class Draft(models.Model):
    """What someone has typed and not sent, encrypted under a key that only their browser holds.

    Once sent there is a report with the same id, so that the same form sent again gives the same receipt.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    service = models.CharField(max_length=40)
    version = models.PositiveIntegerField(default=1)
    sealed_content = models.BinaryField()
    begun_at = models.DateTimeField(default=now)
    changed_at = models.DateTimeField(default=now, db_index=True)

    def __str__(self) -> str:
        return f"{self.service} {self.begun_at:%Y-%m-%d %H:%M}"


class SavedDraft(models.Model):
    """A draft that its writer wants to come back to: what opens it, encrypted under a code that only they have."""

    draft = models.OneToOneField(Draft, primary_key=True, on_delete=models.CASCADE, related_name="saved")
    code_digest = models.BinaryField(unique=True)
    sealed_token = models.BinaryField()
    kept_until = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.kept_until:%Y-%m-%d %H:%M}"


class Report(Content):
    """What a person was asked and what they said, with the version of the questions. Has the id of its draft."""

    emptied: ClassVar = {"answers": {}}

    id = models.UUIDField(primary_key=True, editable=False)
    contact = models.OneToOneField("contacts.Contact", on_delete=models.PROTECT, related_name="report")
    service = models.CharField(max_length=40)
    version = models.PositiveIntegerField()
    answers = models.JSONField()
    made_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return f"{self.service} {self.made_at:%Y-%m-%d %H:%M}"


class ToldPlace(models.Model):
    """What one report tells of and where, of a service that says so to others, and how many knew of the same `again`.

    It goes when the report is erased.
    """

    report = models.OneToOneField(Report, primary_key=True, on_delete=models.PROTECT, related_name="+")
    contact = models.OneToOneField("contacts.Contact", on_delete=models.PROTECT, related_name="+")
    service = models.CharField(max_length=40)
    kind = models.CharField(max_length=40)
    latitude = models.FloatField()
    longitude = models.FloatField()
    told_at = models.DateTimeField(default=now)
    again = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["service", "kind", "told_at"], name="told_of_the_same")]

    def __str__(self) -> str:
        return f"{self.service} {self.told_at:%Y-%m-%d %H:%M}"


class EqualityAnswers(models.Model):
    """Who someone says they are, kept apart: nothing leads from here to a person, contact or report."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    service = models.CharField(max_length=40)
    month = models.DateField()
    answers = models.JSONField()

    def __str__(self) -> str:
        return f"{self.service} {self.month:%Y-%m}"


class Quote(models.Model):
    """That words a person wrote answer a question, as staff marked it. It holds where they stand, and no words.

    They stand in a `message`, or where there is none in what the report began with, from `begins` to `ends`. In
    `confirmed_in` the person said that it is right. One that was taken back stays.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    contact = models.ForeignKey("contacts.Contact", on_delete=models.PROTECT, related_name="+")
    service = models.CharField(max_length=40)
    version = models.PositiveIntegerField()
    question = models.CharField(max_length=60)
    message = models.ForeignKey("contacts.Message", null=True, on_delete=models.PROTECT, related_name="+")
    begins = models.PositiveIntegerField()
    ends = models.PositiveIntegerField()
    quoted_by = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    quoted_at = models.DateTimeField(default=now)
    confirmed_in = models.ForeignKey("contacts.Message", null=True, on_delete=models.PROTECT, related_name="+")
    taken_back_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(begins__lt=models.F("ends")), name="quotes_some_words"),
        ]

    def __str__(self) -> str:
        return f"{self.service}.{self.question} {self.quoted_at:%Y-%m-%d %H:%M}"
