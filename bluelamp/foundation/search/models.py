"""Tables of search. The index itself, `search_posting`, is made by hand in the first migration."""

from typing import ClassVar

from django.db import models

from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.models import Content


class Document(models.Model):
    """A record as the index knows it: its place among all, newest last, and the keys that find it, packed."""

    place = models.BigIntegerField(primary_key=True)
    record_id = models.UUIDField(unique=True)
    keys = models.BinaryField(default=b"")

    def __str__(self) -> str:
        return str(self.record_id)


class Asked(Content):
    """What someone searched for, encrypted: for them to come back to, and for those who look into how staff search."""

    emptied: ClassVar = {"sealed_words": ""}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    sealed_words = models.TextField()
    asked_by = models.UUIDField()
    asked_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return f"{self.asked_at:%Y-%m-%d %H:%M}"
