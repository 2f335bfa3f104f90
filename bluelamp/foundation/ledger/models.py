"""Tables of the ledger."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.db import models

from bluelamp.foundation.clock import new_digest_key, new_id, now
from bluelamp.foundation.ledger.actor import Kind
from bluelamp.foundation.ledger.event import Operation


class Content(models.Model):
    """What was said or written, whose digest the ledger keeps: changed, it is found out; erased, it leaves nothing."""

    emptied: ClassVar[Mapping[str, Any]] = {}  # what its words are once they were erased

    digest_key = models.BinaryField(default=new_digest_key, editable=False)

    class Meta:
        abstract = True

    def is_erased(self) -> bool:
        """Say whether the words, and the key of their digest, are gone."""
        return not bytes(self.digest_key)


class Entry(models.Model):
    """One thing that happened. Append-only."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=80)
    operation = models.CharField(max_length=12, choices=[(code, code) for code in Operation])
    actor_kind = models.CharField(max_length=8, choices=[(code, code) for code in Kind])
    actor_id = models.UUIDField(null=True)
    at = models.DateTimeField(default=now)
    record_id = models.UUIDField()
    person_id = models.UUIDField(null=True)
    facts = models.JSONField()
    digest = models.BinaryField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["record_id", "id"], name="ledger_by_record"),
            models.Index(fields=["person_id", "id"], name="ledger_by_person"),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.at:%Y-%m-%d %H:%M}"


class Waiting(models.Model):
    """An entry without a position yet. Written by a trigger with the entry, so that none is ever forgotten."""

    entry_id = models.UUIDField(primary_key=True)

    def __str__(self) -> str:
        return str(self.entry_id)


class Sealed(models.Model):
    """The place of a committed entry in the one order that every reader follows. Append-only, without gaps.

    `hash` is 32 bytes over the entry, its place, and the hash before it: see `chain.py`.
    """

    position = models.BigIntegerField(primary_key=True)
    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="sealed")
    hash = models.BinaryField()

    def __str__(self) -> str:
        return str(self.position)


class Head(models.Model):
    """The signed end of the chain: one row, kept up to date with each batch. See `head.py`."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    position = models.BigIntegerField()
    hash = models.BinaryField()
    at = models.DateTimeField(default=now)
    public_key = models.BinaryField()
    signature = models.BinaryField()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_head")]

    def __str__(self) -> str:
        return f"{self.position} {self.at:%Y-%m-%d %H:%M}"


class Bookmark(models.Model):
    """How far one subscriber has read, how often the next entry failed, and when it is tried again."""

    subscriber = models.CharField(primary_key=True, max_length=120)
    position = models.BigIntegerField(default=0)
    failures = models.PositiveSmallIntegerField(default=0)
    try_again_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.subscriber} at {self.position}"


class Parked(models.Model):
    """An entry that one subscriber failed on too often, or that came behind such a one about the same subject.

    Since it was asked for it is to be read again; once that went well, it is settled. `failed_with` never holds words.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    subscriber = models.CharField(max_length=120)
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")
    subject = models.UUIDField()
    failed_with = models.CharField(max_length=200, blank=True, default="")
    parked_at = models.DateTimeField(default=now)
    asked_at = models.DateTimeField(null=True)
    settled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["subscriber", "entry"], name="parked_once")]
        indexes = [
            models.Index(fields=["subscriber", "subject"], condition=models.Q(settled_at=None), name="parked_still")
        ]

    def __str__(self) -> str:
        return f"{self.subscriber} {self.parked_at:%Y-%m-%d %H:%M}"


class Look(models.Model):
    """Someone looked at personal records. Append-only, apart from the news because there are many more of them."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    at = models.DateTimeField(default=now)
    actor_id = models.UUIDField()
    reason = models.CharField(max_length=40)
    model = models.CharField(max_length=80)
    record_id = models.UUIDField(null=True)
    list_ids = models.JSONField(default=list)

    class Meta:
        indexes = [
            models.Index(fields=["actor_id", "-at"], name="look_by_actor"),
            models.Index(fields=["record_id", "-at"], name="look_by_record"),
        ]

    def __str__(self) -> str:
        return f"{self.model} {self.at:%Y-%m-%d %H:%M}"
