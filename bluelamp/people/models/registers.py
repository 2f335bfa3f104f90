"""Tables of registers that were brought to be taken in, and of who came with them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.database.sealed import SealedText
from bluelamp.people.models.people import Person
from bluelamp.people.rules import LONGEST_REGISTER, BringingStep, WhyRefused

BRINGING_STEPS = [
    (BringingStep.BROUGHT, _("Waits for what its columns are")),
    (BringingStep.TRIES, _("Is being tried")),
    (BringingStep.TRIED, _("Tried: nothing is taken in yet")),
    (BringingStep.TAKES_IN, _("Is being taken in")),
    (BringingStep.TAKEN_IN, _("Taken in")),
    (BringingStep.DROPPED, _("Dropped")),
]

WHY_REFUSED = [
    (WhyRefused.NO_IDENTIFIER, _("It has no identifier.")),
    (WhyRefused.TWICE, _("Its identifier stands in an earlier row.")),
    (WhyRefused.TOO_MANY_CELLS, _("It has more cells than there are columns.")),
    (WhyRefused.UNREADABLE, _("Some of its letters cannot be read.")),
    (WhyRefused.TOO_LONG, _("One of its cells is too long.")),
    (WhyRefused.NAMES_NOBODY, _("What stands as the name names nobody, such as “Mum” or “Unknown”.")),
    (WhyRefused.NOBODY, _("It has no name and no way to reach anyone.")),
    (WhyRefused.PHONE, _("A phone number in it is none.")),
    (WhyRefused.EMAIL, _("An e-mail address in it is none.")),
    (WhyRefused.DAY, _("The day in it is not a real one, or is still to come.")),
]


class BroughtRegister(models.Model):
    """A register that someone brought: what its columns are, what came of trying it, and of taking it in.

    Its rows are kept encrypted until it ends, its headings as long; `headings_mark` tells whether another has the same.
    `refused` are the numbers of rows, each with why.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.PositiveIntegerField(unique=True)
    register = models.CharField(max_length=LONGEST_REGISTER)
    brought_by = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    brought_at = models.DateTimeField(default=now)
    sealed_rows = SealedText(blank=True, default="")
    headings = models.JSONField(default=list)
    headings_mark = models.CharField(max_length=64, blank=True, default="")
    shapes = models.JSONField(default=list)
    columns = models.JSONField(default=list)
    rows = models.PositiveIntegerField()
    step = models.CharField(max_length=8, choices=BRINGING_STEPS, default=BringingStep.BROUGHT)
    comes = models.PositiveIntegerField(null=True)
    here = models.PositiveIntegerField(null=True)
    refused = models.JSONField(default=list)
    ended_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.number}: {self.register}"


class BroughtPerson(models.Model):
    """Who came with a register. `key` stands for the identifier there, so that nobody comes twice.

    It stays when the person is erased: they do not come back with the same register.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="+")
    brought = models.ForeignKey(BroughtRegister, on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=64, unique=True)
    identifier = SealedText(blank=True)

    def __str__(self) -> str:
        return str(self.person_id)
