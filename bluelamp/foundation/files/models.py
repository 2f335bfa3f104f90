"""The table of files."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.files.rules import LONGEST_NAME, Reason
from bluelamp.foundation.ledger.models import Content


class File(Content):
    """One file as it came: its content by SHA-256, what it is, and what it was called. Append-only.

    Erased, it keeps its digest and size, and nothing else holds what was in it.
    """

    emptied: ClassVar = {"name": ""}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    sha256 = models.CharField(max_length=64)
    size = models.BigIntegerField()
    kind = models.CharField(max_length=80)
    name = models.CharField(max_length=LONGEST_NAME)
    quarantine = models.CharField(
        max_length=20,
        choices=[
            (Reason.LIES, _("It is not the kind of file that its name says.")),
            (Reason.UNKNOWN, _("We do not know what kind of file it is.")),
            (Reason.ARCHIVE, _("It is an archive: other files are packed inside it.")),
            (Reason.DOES_NOT_OPEN, _("It is a picture that could not be opened safely.")),
        ],
        blank=True,
        default="",
    )
    kept_at = models.DateTimeField(default=now)

    class Meta:
        indexes = [models.Index(fields=["sha256", "id"], name="files_by_content")]

    def __str__(self) -> str:
        return str(self.pk)
