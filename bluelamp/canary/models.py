"""The table of canaries: one row for each door, whatever number of them went through. It holds nothing of anyone."""

from django.db import models

from bluelamp.canary.rules import Door
from bluelamp.foundation.clock import now
from bluelamp.foundation.lines.outcome import Outcome


class Canary(models.Model):
    """When the newest was sent through a door and what became of that, and the newest that came through.

    `left_at` is when the one was sent that came in at `came_at`. `outage` names that one is missing, once it was told.
    """

    door = models.CharField(primary_key=True, max_length=5, choices=[(code, code) for code in Door])
    began_at = models.DateTimeField(default=now)
    sent_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=9, choices=[(code, code) for code in Outcome], blank=True, default="")
    left_at = models.DateTimeField(null=True)
    came_at = models.DateTimeField(null=True)
    outage = models.UUIDField(null=True)

    def __str__(self) -> str:
        return self.door
