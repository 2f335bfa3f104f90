"""The tables of files, and of those on their way."""

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.files.rules import LONGEST_NAME, Reason
from bluelamp.foundation.files.verdicts import Verdict
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


class Lock(models.Model):
    """A content that nobody is shown or given, in whatever file it came: it may show a child being abused."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    locked_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return self.sha256


class Scan(models.Model):
    """What the scanner said of a content, in whatever file it came; one without a row was not looked at yet."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    size = models.BigIntegerField()
    verdict = models.CharField(max_length=9, choices=[(code, code) for code in Verdict])
    found = models.CharField(max_length=100, blank=True, default="")
    scanned_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return self.sha256


class Upload(models.Model):
    """A file on its way in, piece by piece; it is no record of ours, and is forgotten a day after its last piece.

    `about` is what it is for, `owner` what the browser that began it is known by, `told` what that browser said of it.
    Of its `size` bytes the first `offset` are on the disk. Once all are, and the file is on record, it is `done`.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    about = models.UUIDField(db_index=True)
    owner = models.BinaryField()
    told = models.CharField(max_length=2000)
    size = models.BigIntegerField()
    offset = models.BigIntegerField(default=0)
    done = models.BooleanField(default=False)
    begun_at = models.DateTimeField(default=now)
    changed_at = models.DateTimeField(default=now, db_index=True)

    def __str__(self) -> str:
        return str(self.pk)


class Unsent(models.Model):
    """A file for what someone has not sent yet, `about`; it is no record of ours, and is removed once `forgotten`."""

    id = models.UUIDField(primary_key=True, editable=False)
    about = models.UUIDField(db_index=True)
    sha256 = models.CharField(max_length=64, db_index=True)
    size = models.BigIntegerField()
    kind = models.CharField(max_length=80)
    quarantine = models.CharField(max_length=20, blank=True, default="")
    forgotten = models.BooleanField(default=False)
    came_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return str(self.pk)
