"""Tables of calls."""

from typing import ClassVar

from django.db import models

from bluelamp.calls.rules import LONGEST_RECORDING
from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.models import Content


class Recording(Content):
    """What the force's recording system calls the recording of one call. The recording itself stays there."""

    emptied: ClassVar = {"called": ""}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
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
