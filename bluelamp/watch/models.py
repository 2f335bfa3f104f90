"""Tables of the emergency watch."""

from typing import ClassVar

from django.db import models

from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.models import Content
from bluelamp.watch.rules import LONGEST_ADDRESS, LONGEST_NAME, UNOPENED_SECONDS


class Heard(Content):
    """Something that came in about a contact and tells of danger now. Append-only, but for erasing the phrases.

    `source` is the id of what it stands in: of a message, of a mail that is held, of the contact for what began it.
    `phrases` are the words that were found, one a line; none where the person ticked that someone is in danger,
    and of the silence after words of danger in a chat, which has a `source` of its own.
    """

    emptied: ClassVar = {"phrases": ""}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    contact = models.ForeignKey("contacts.Contact", on_delete=models.PROTECT, related_name="+")
    source = models.UUIDField(unique=True)
    phrases = models.TextField(blank=True)
    heard_at = models.DateTimeField(default=now)

    class Meta:
        indexes = [models.Index(fields=["heard_at"], name="heard_lately")]

    def __str__(self) -> str:
        return f"{self.contact_id} {self.heard_at:%Y-%m-%d %H:%M}"


class Alarm(models.Model):
    """That nobody opened something yet: when the next duty desk is alarmed, how many were, and when it ended."""

    heard = models.OneToOneField(Heard, primary_key=True, on_delete=models.PROTECT, related_name="alarm")
    contact = models.ForeignKey("contacts.Contact", on_delete=models.PROTECT, related_name="+")
    due_at = models.DateTimeField()
    rung = models.PositiveIntegerField(default=0)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["due_at"], condition=models.Q(ended_at=None), name="alarms_due")]

    def __str__(self) -> str:
        return f"{self.contact_id} {self.due_at:%Y-%m-%d %H:%M}"


class DutyDesk(models.Model):
    """Who is always there, such as the control room, and is alarmed in turn."""

    number = models.PositiveSmallIntegerField(primary_key=True)
    name = models.CharField(max_length=LONGEST_NAME)
    address = models.CharField(max_length=LONGEST_ADDRESS)

    def __str__(self) -> str:
        return self.name


class Patience(models.Model):
    """How long something that tells of danger may lie unopened before anyone is alarmed."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    seconds = models.PositiveSmallIntegerField(default=UNOPENED_SECONDS)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_patience")]

    def __str__(self) -> str:
        return str(self.seconds)
