"""Tables of what people ask for that is theirs by law, and of how they showed on the tracking page who they are."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.database.sealed import SealedText
from bluelamp.foundation.ledger.models import Content
from bluelamp.people.models.confirmations import PROOFS
from bluelamp.people.models.people import Person
from bluelamp.people.rules import RightEnd, RightKind

RIGHTS = [
    (RightKind.COPY, _("a copy of what we hold about them")),
    (RightKind.CORRECTION, _("that something is put right")),
]
RIGHT_ENDS = [
    (RightEnd.DONE, _("We did all of it")),
    (RightEnd.PARTLY, _("We did a part, and may not do the rest")),
    (RightEnd.REFUSED, _("We may not do it")),
    (RightEnd.TAKEN_BACK, _("They do not want it any more")),
]


class RightsRequest(Content):
    """Someone asked for what is theirs by law. The clock runs from `shown_at` on, when they had shown who they are."""

    emptied: ClassVar = {"words": "", "why_longer": "", "why_kept_back": "", "told": ""}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    matter_id = models.UUIDField(db_index=True)
    kind = models.CharField(max_length=12, choices=RIGHTS)
    words = SealedText(blank=True, default="")
    made_at = models.DateTimeField(default=now)
    noted_by = models.ForeignKey("staff.Account", null=True, on_delete=models.PROTECT, related_name="+")
    shown_at = models.DateTimeField(null=True)
    due_on = models.DateField(null=True)
    longer_by = models.ForeignKey("staff.Account", null=True, on_delete=models.PROTECT, related_name="+")
    why_longer = SealedText(blank=True, default="")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey("staff.Account", null=True, on_delete=models.PROTECT, related_name="+")
    ending = models.CharField(max_length=12, choices=RIGHT_ENDS, blank=True, default="")
    why_kept_back = SealedText(blank=True, default="")
    told = SealedText(blank=True, default="")

    class Meta:
        indexes = [models.Index(fields=["due_on"], condition=models.Q(ended_at=None), name="requests_due")]

    def __str__(self) -> str:
        return f"{self.kind} {self.made_at:%Y-%m-%d %H:%M}"


class ConfirmationOnPage(models.Model):
    """That someone showed, or did not, on the tracking page that it is them. Append-only; what they typed is not kept.

    It confirms whoever sits there, and nobody who rings.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    matter_id = models.UUIDField()
    proof = models.CharField(max_length=12, choices=PROOFS)
    right = models.BooleanField()
    tried_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return f"{self.proof} {self.tried_at:%Y-%m-%d %H:%M}"
