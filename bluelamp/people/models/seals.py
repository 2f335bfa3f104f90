"""The table of which people are sealed: only who may see sealed people may know of them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.database.sealed import SealedText
from bluelamp.people.models.people import Person
from bluelamp.people.rules import WhySealed

WHY_SEALED = [
    (WhySealed.SAFETY, _("Someone would be in danger if it were known that they spoke to us")),
    (WhySealed.PUBLIC_EYE, _("They are in the public eye")),
]


class PersonSeal(models.Model):
    """A person is sealed, with all that is theirs, until the seal is lifted."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    why = models.CharField(max_length=12, choices=WHY_SEALED)
    authority = SealedText()
    sealed_by = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    sealed_at = models.DateTimeField(default=now)
    lifted_by = models.ForeignKey("staff.Account", null=True, on_delete=models.PROTECT, related_name="+")
    lifted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person"], condition=models.Q(lifted_at=None), name="one_seal_holds")
        ]

    def __str__(self) -> str:
        return f"{self.why} {self.sealed_at:%Y-%m-%d %H:%M}"
