"""Tables of reports."""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.models import Content


class Draft(models.Model):
    """What someone has typed and not sent, encrypted under a key that only their browser holds.

    Once sent there is a report with the same id, so that the same form sent again gives the same receipt.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    service = models.CharField(max_length=40)
    sealed_content = models.BinaryField()
    begun_at = models.DateTimeField(default=now)
    changed_at = models.DateTimeField(default=now, db_index=True)

    def __str__(self) -> str:
        return f"{self.service} {self.begun_at:%Y-%m-%d %H:%M}"


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


class EqualityAnswers(models.Model):
    """Who someone says they are, kept apart: nothing leads from here to a person, contact or report."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    service = models.CharField(max_length=40)
    month = models.DateField()
    answers = models.JSONField()

    def __str__(self) -> str:
        return f"{self.service} {self.month:%Y-%m}"
