"""Table of which members of staff know a person otherwise, and are kept from their records."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import new_id, now
from bluelamp.people.models.people import Person
from bluelamp.people.rules import Acquainted

ACQUAINTED = [
    (Acquainted.THEMSELVES, _("It is they themselves")),
    (Acquainted.PARTNER, _("Partner, now or before")),
    (Acquainted.HOUSEHOLD, _("Family or household")),
    (Acquainted.OTHER, _("They know each other otherwise")),
]


class Acquaintance(models.Model):
    """A member of staff is, or knows, a person: from then on they are kept from all that is theirs, until it ends."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    account = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    how = models.CharField(max_length=12, choices=ACQUAINTED)
    noted_by = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(default=now)
    ended_by = models.ForeignKey("staff.Account", null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "account"], condition=models.Q(ended_at=None), name="one_acquaintance_holds"
            )
        ]

    def __str__(self) -> str:
        return f"{self.how} {self.noted_at:%Y-%m-%d %H:%M}"
