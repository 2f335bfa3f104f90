"""The tables of text messages that came in, and of what a provider sent that cannot be used."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.models import Content
from bluelamp.texts.rules import Became, Provider, WhyDead


class Text(models.Model):
    """One text message, known by what its provider calls it. The row holds nothing that stands in it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    provider = models.CharField(max_length=8, choices=[(code, code) for code in Provider])
    sid = models.CharField(max_length=64)
    arrived_at = models.DateTimeField(default=now)
    became = models.CharField(max_length=8, choices=[(code, code) for code in Became], default=Became.WAITING)
    contact = models.ForeignKey("contacts.Contact", null=True, on_delete=models.PROTECT, related_name="+")
    message = models.OneToOneField("contacts.Message", null=True, on_delete=models.PROTECT, related_name="+")
    settled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["provider", "sid"], name="one_text_of_each_sid"),
            models.CheckConstraint(
                condition=Q(became=Became.WAITING, contact=None, message=None, settled_at=None)
                | Q(became=Became.CONTACT, contact__isnull=False, message=None, settled_at__isnull=False)
                | Q(became=Became.MESSAGE, contact__isnull=False, message__isnull=False, settled_at__isnull=False),
                name="text_became_one_thing",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.provider} {self.arrived_at:%Y-%m-%d %H:%M}"


class TextWords(Content):
    """What a text says, who it says it is from, and every field that its provider sent with it."""

    emptied: ClassVar = {"sender": "", "words": "", "fields": ""}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    text = models.OneToOneField(Text, on_delete=models.PROTECT, related_name="said")
    sender = models.TextField(blank=True)
    words = models.TextField(blank=True)
    fields = models.TextField(blank=True)

    def __str__(self) -> str:
        return str(self.text_id)


class DeadLetter(Content):
    """What a provider sent, proved to be theirs, of which nothing can be made: one, however often it comes."""

    emptied: ClassVar = {"body": ""}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    provider = models.CharField(max_length=8, choices=[(code, code) for code in Provider])
    why = models.CharField(max_length=11, choices=[(code, code) for code in WhyDead])
    mark = models.CharField(max_length=64, unique=True)
    body = models.TextField(blank=True)
    arrived_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return f"{self.provider} {self.why} {self.arrived_at:%Y-%m-%d %H:%M}"


class Replay(models.Model):
    """That someone had a dead letter read again: of which text came, or that it ended without one."""

    letter = models.OneToOneField(DeadLetter, primary_key=True, on_delete=models.PROTECT, related_name="replay")
    asked_at = models.DateTimeField(default=now)
    ended_at = models.DateTimeField(null=True)
    text = models.OneToOneField(Text, null=True, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.letter_id} {self.asked_at:%Y-%m-%d %H:%M}"
