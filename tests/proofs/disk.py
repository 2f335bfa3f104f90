"""A disk as it may be after a power cut: what was synced is there, and of what came later anything may be."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.proofs.recording import Cut, Event, Made, Removed, Synced, Written

SECTOR = 512
WAYS = ("dropped", "some kept", "torn", "out of order")


@dataclass
class _File:
    """What is surely on the disk of one file, and what was written since, each with the number of its event."""

    content: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, Written | Cut]] = field(default_factory=list)
    made_at: int | None = None


class Disk:
    """Follows the events that concern some files; SQLite's shared memory is none, for it is made anew."""

    def __init__(self, before: Mapping[str, bytes]) -> None:
        self._files = {name: _File(bytearray(content)) for name, content in before.items()}
        self._main = min(before, key=len)

    def note(self, number: int, event: Event) -> None:
        """Take in the event of this number."""
        if isinstance(event, Synced):
            self._sync(event)
        elif event.file.startswith(self._main) and not event.file.endswith("-shm"):
            assert not isinstance(event, Removed), f"{event.file} went away while it was in use"
            if event.file not in self._files:
                self._files[event.file] = _File(made_at=number)
            if not isinstance(event, Made):
                self._files[event.file].pending.append((number, event))

    def after_power_cut(self, chance: random.Random) -> dict[str, bytes]:
        """Return what the files hold if the power went now, in one way that could have happened."""
        way = chance.choice(WAYS)
        return {
            name: bytes(_with(file, way, chance))
            for name, file in self._files.items()
            if file.made_at is None or chance.random() < 0.5
        }

    def _sync(self, event: Synced) -> None:
        file = self._files.get(event.file)
        if file is not None:
            for number, change in file.pending:
                if number < event.began:
                    _apply(file.content, change)
            file.pending = [(number, change) for number, change in file.pending if number >= event.began]
        for name, made in self._files.items():
            if str(Path(name).parent) == event.file and made.made_at is not None and made.made_at < event.began:
                made.made_at = None


def _with(file: _File, way: str, chance: random.Random) -> bytearray:
    content = bytearray(file.content)
    changes = [change for _, change in file.pending] if way != "dropped" else []
    if way == "torn":
        changes = [sector for change in changes for sector in _sectors(change)]
    changes = [change for change in changes if chance.random() < 0.5]
    if way == "out of order":
        chance.shuffle(changes)
    for change in changes:
        _apply(content, change)
    return content


def _sectors(change: Written | Cut) -> Iterator[Written | Cut]:
    if isinstance(change, Cut):
        yield change
        return
    start, end = change.place, change.place + len(change.data)
    while start < end:
        stop = min(end, (start // SECTOR + 1) * SECTOR)
        yield Written(change.file, start, change.data[start - change.place : stop - change.place])
        start = stop


def _apply(content: bytearray, change: Written | Cut) -> None:
    if isinstance(change, Cut):
        del content[change.length :]
        content.extend(bytes(change.length - len(content)))
        return
    if len(content) < change.place:
        content.extend(bytes(change.place - len(content)))
    content[change.place : change.place + len(change.data)] = change.data
