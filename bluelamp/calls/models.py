"""Tables of calls."""

from typing import ClassVar

from django.db import models

from bluelamp.calls.rules import LONGEST_RECORDING, Line
from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.models import Content


class Recording(Content):
    """What the force's recording system calls the recording of one call. The recording itself stays there."""

    emptied: ClassVar = {"called": ""}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    contact = models.ForeignKey("contacts.Contact", on_delete=models.PROTECT, related_name="+")
    message = models.OneToOneField("contacts.Message", on_delete=models.PROTECT, related_name="+")
    called = models.CharField(max_length=LONGEST_RECORDING, blank=True)

    def __str__(self) -> str:
        return str(self.message_id)


class Ringing(models.Model):
    """A call that rings at the desk: who from, encrypted, found by a token of which only a keyed digest is kept."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    digest = models.BinaryField(unique=True)
    sealed_number = models.TextField()
    sealed_recording = models.TextField()
    rang_at = models.DateTimeField(default=now, db_index=True)

    def __str__(self) -> str:
        return f"{self.rang_at:%Y-%m-%d %H:%M}"


class Volume(models.Model):
    """How many rang one line in one span, as the force's telephony counted them. It says nothing of anyone.

    `waited` is how many seconds those who were answered waited, on average; None where nobody was.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    line = models.CharField(max_length=3, choices=[(code, code) for code in Line])
    begins_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    offered = models.PositiveIntegerField()
    answered = models.PositiveIntegerField()
    abandoned = models.PositiveIntegerField()
    waited = models.PositiveIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["line", "begins_at"], name="volume_begins_once"),
            models.CheckConstraint(condition=models.Q(ends_at__gt=models.F("begins_at")), name="volume_ends_later"),
        ]

    def __str__(self) -> str:
        return f"{self.line} {self.begins_at:%Y-%m-%d %H:%M}"
