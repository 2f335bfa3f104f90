"""Comparing what is on record with what is in the store, both ways: nothing missing, changed or unknown."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from django.db.models import QuerySet

from bluelamp.foundation.clock import now
from bluelamp.foundation.files.models import File, Unsent
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.files.removal import NO_KEY
from bluelamp.foundation.files.store import Held, NotStored, Stored, measure

PAGE: Final = 500
UNFINISHED_FOR: Final = timedelta(days=1)


class Fault(StrEnum):
    """What can be wrong between a row and its content."""

    MISSING = "missing"
    DAMAGED = "damaged"
    ERASED = "erased"
    NO_ROW = "no_row"


SENTENCES: Final = {
    Fault.MISSING: "The file {name} is on record and not in the store. Put it back from a backup.",
    Fault.DAMAGED: "The file {name} is not what was kept. Keep it aside as it is, and put it back from a backup.",
    Fault.ERASED: "{name} is in the store and every file with it was erased. See why the nightly removal failed.",
    Fault.NO_ROW: "{name} is in the store and not on record. Either nobody was told that it is kept, "
    "or the database is an older one.",
}


@dataclass(frozen=True)
class Finding:
    """One fault: the name in the store (a SHA-256), and the ids of the rows about it."""

    fault: Fault
    name: str
    file_ids: tuple[UUID, ...] = ()

    def __str__(self) -> str:
        return SENTENCES[self.fault].format(name=self.name)


@dataclass(frozen=True)
class OnRecord:
    """What the rows say of one content."""

    stored: Stored
    file_ids: tuple[UUID, ...]


def reconcile() -> Iterator[Finding]:
    """Read every kept file whole and compare; yield what is wrong, in the order of names.

    Both sides are walked in the same order, so that it takes the same memory however many files there are. What has no
    row is named once it is a day old: before that, it may be on its way in.
    """
    held = iter(the_store().held())
    there = next(held, None)
    for record in _on_record():
        while there and there.name < record.stored.sha256:
            yield from _without_row(there)
            there = next(held, None)
        if there and there.name == record.stored.sha256:
            there = next(held, None)
        yield from _compared(record)
    while there:
        yield from _without_row(there)
        there = next(held, None)


def _compared(record: OnRecord) -> Iterator[Finding]:
    try:
        there = measure(the_store().chunks(record.stored.sha256))
    except NotStored:
        yield Finding(Fault.MISSING, record.stored.sha256, record.file_ids)
    else:
        if there != record.stored:
            yield Finding(Fault.DAMAGED, record.stored.sha256, record.file_ids)


def _without_row(held: Held) -> Iterator[Finding]:
    if now() - held.since > UNFINISHED_FOR:
        rows = File.objects.filter(sha256=held.name)
        is_unsent = Unsent.objects.filter(sha256=held.name).exists()
        if not is_unsent and not rows.exclude(digest_key=NO_KEY).exists():
            yield Finding(Fault.ERASED if rows.exists() else Fault.NO_ROW, held.name)


def _on_record() -> Iterator[OnRecord]:
    """Yield each content that a file on record has, in the order of SHA-256; erased files have none.

    It reads a page at a time, so that no transaction stays open.
    """
    after = ""
    while rows := list(
        _living().filter(sha256__gt=after).values_list("sha256", flat=True).distinct().order_by("sha256")[:PAGE]
    ):
        by_content: dict[str, list[tuple[int, UUID]]] = {sha256: [] for sha256 in rows}
        for sha256, size, file_id in _living().filter(sha256__in=rows).values_list("sha256", "size", "id"):
            by_content[sha256].append((size, file_id))
        for sha256, files in by_content.items():
            yield OnRecord(Stored(sha256, files[0][0]), tuple(file_id for _, file_id in files))
        after = rows[-1]


def _living() -> QuerySet[File]:
    return File.objects.exclude(digest_key=NO_KEY)
