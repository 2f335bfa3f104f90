"""Tables of people."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.models import Content
from bluelamp.people.rules import HandleKind, Safety


class Person(Content):
    """Someone the force has heard from, known by name or not."""

    emptied: ClassVar = {"name": ""}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.TextField(blank=True, default="")
    recorded_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return self.name or str(_("Name not given"))


class Handle(Content):
    """One way to reach a person, and whether using it is safe. Unsafe until its owner says otherwise."""

    emptied: ClassVar = {"value": "", "safety": Safety.NOT_SAFE}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="handles")
    kind = models.CharField(max_length=8, choices=[(HandleKind.EMAIL, _("E-mail")), (HandleKind.PHONE, _("Phone"))])
    value = models.TextField()
    safety = models.CharField(
        max_length=8,
        choices=[
            (Safety.SAFE, _("safe")),
            (Safety.NOT_SAFE, _("not safe")),
            (Safety.NOT_SURE, _("not sure")),
        ],
        default=Safety.NOT_SURE,
    )
    given_by_owner = models.BooleanField(default=False)
    given_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.get_safety_display()}"
