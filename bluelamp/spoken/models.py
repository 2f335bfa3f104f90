"""Tables of what is said to staff."""

from typing import ClassVar

from django.db import models

from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.models import Content
from bluelamp.spoken.rules import LONGEST_TELLER, ToldBy, Where


class Spoken(Content):
    """That something was said to a member of staff: where, who told it, and to whom.

    It has the id of the report that it became, or the `message` that it was added as. `teller` is who helped the
    person, or told it for them.
    """

    emptied: ClassVar = {"teller": ""}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    contact = models.ForeignKey("contacts.Contact", on_delete=models.PROTECT, related_name="+")
    message = models.OneToOneField("contacts.Message", null=True, on_delete=models.PROTECT, related_name="+")
    told_to = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    place = models.CharField(max_length=10, choices=[(code, code) for code in Where])
    told_by = models.CharField(max_length=10, choices=[(code, code) for code in ToldBy])
    teller = models.CharField(max_length=LONGEST_TELLER, blank=True)

    def __str__(self) -> str:
        return f"{self.contact_id}, {self.place}"
