"""The table of what people need so that we and they understand each other."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.database.sealed import SealedText
from bluelamp.foundation.ledger.models import Content
from bluelamp.people.models.people import Person
from bluelamp.people.rules import GivenBy, Need

NEEDS = [
    (Need.INTERPRETER, _("An interpreter")),
    (Need.BSL, _("British Sign Language")),
    (Need.LIPREADING, _("Sees the lips of whoever speaks")),
    (Need.READING, _("Help with reading and writing")),
    (Need.EASY_READ, _("Easy words")),
    (Need.LARGE_PRINT, _("Large print")),
    (Need.SCREEN_READER, _("Uses a screen reader")),
    (Need.TIME, _("More time")),
]

WHO_SAID = [
    (GivenBy.OWNER, _("The person themselves")),
    (GivenBy.SOMEONE_ELSE, _("Someone else")),
    (GivenBy.OFFICER, _("An officer")),
]


class Needs(Content):
    """What someone needs, in place of all that was written before. Append-only, but for erasing it.

    All of it is encrypted: `language` is a code, `said` are codes of needs with spaces between, `besides` is what else
    they need, `address_as` how to address them.
    """

    emptied: ClassVar = {"language": "", "said": "", "besides": "", "address_as": ""}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    language = SealedText(blank=True)
    said = SealedText(blank=True)
    besides = SealedText(blank=True)
    address_as = SealedText(blank=True)
    given_by = models.CharField(max_length=12, choices=WHO_SAID)
    written_by = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return f"{self.person_id} {self.written_at:%Y-%m-%d %H:%M}"
