"""Tables of tasks."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.models import Content
from bluelamp.tasking.rules import Ending


class Task(Content):
    """Something that a colleague, or anyone of a team, was asked to do about a matter by a moment."""

    emptied: ClassVar = {"words": "", "said": ""}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    matter_id = models.UUIDField(db_index=True)
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    words = models.TextField()
    account = models.ForeignKey("staff.Account", null=True, on_delete=models.PROTECT, related_name="+")
    team = models.ForeignKey("staff.Team", on_delete=models.PROTECT, related_name="+")
    made_by = models.ForeignKey("staff.Account", null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=now)
    due_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey("staff.Account", null=True, on_delete=models.PROTECT, related_name="+")
    ending = models.CharField(
        max_length=10,
        choices=[(Ending.DONE, _("Done")), (Ending.NOT_NEEDED, _("Not needed"))],
        blank=True,
        default="",
    )
    said = models.TextField(blank=True, default="")

    class Meta:
        indexes = [
            models.Index(fields=["account", "due_at"], condition=models.Q(ended_at=None), name="tasks_of_account"),
            models.Index(fields=["team", "due_at"], condition=models.Q(ended_at=None), name="tasks_of_team"),
        ]

    def __str__(self) -> str:
        return f"{self.matter_id} {self.due_at:%Y-%m-%d %H:%M}"
