"""The table of how we know that handles are people's."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.models import Content
from bluelamp.people.models.people import Handle, Person
from bluelamp.people.rules import HowKnown

HOW_KNOWN = [
    (HowKnown.TOLD_US, _("They told us themselves")),
    (HowKnown.SOMEONE_TOLD, _("Someone else told us")),
    (HowKnown.USED, _("Somebody wrote or rang from it, and all fits them")),
    (HowKnown.OTHER_RECORD, _("It stands in another record")),
    (HowKnown.CODE, _("Somebody read back a code that was sent to it: they had the device")),
    (HowKnown.PAPERS, _("They showed us papers that name them and it")),
]


class Tie(Content):
    """How we know that a handle is someone's, in place of all before. Append-only, but for erasing it.

    `shared` says that someone else uses it too: then it tells nobody from anybody.
    """

    emptied: ClassVar = {"how": ""}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    handle = models.ForeignKey(Handle, on_delete=models.PROTECT, related_name="+")
    how = models.CharField(max_length=16, choices=HOW_KNOWN, blank=True)
    since = models.DateField(null=True)
    until = models.DateField(null=True)
    shared = models.BooleanField()
    written_by = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return f"{self.how} {self.written_at:%Y-%m-%d %H:%M}"
