"""What SQLite has acknowledged is there after a power cut, whatever the disk did with what was not synced."""

import random

import pytest
from django.conf import settings

from tests.needs import strace
from tests.proofs import power_cut
from tests.proofs.disk import Disk
from tests.proofs.ground import Ground
from tests.proofs.recording import Event, Synced, Written
from tests.proofs.telling import missed

FILE = "/data/bluelamp.sqlite3"


@pytest.mark.journey
@pytest.mark.skipif(not settings.ON_SQLITE, reason="PostgreSQL proves its own log; ours is to wait for it.")
def test_no_power_cut_loses_an_acknowledged_report(ground: Ground) -> None:
    strace()
    assert missed(power_cut.prove(ground, 10, reports=20)) == []


def test_a_disk_keeps_what_was_synced_and_may_lose_the_rest() -> None:
    events: list[Event] = [Written(FILE, 0, b"first"), Synced(FILE, 1), Written(FILE, 5, b" second")]
    assert _possible(events) == {b"first", b"first second"}


def test_a_sync_keeps_nothing_that_was_written_after_it_began() -> None:
    events: list[Event] = [Written(FILE, 0, b"first"), Written(FILE, 5, b" second"), Synced(FILE, 1)]
    assert b"first" in _possible(events)


def _possible(events: list[Event]) -> set[bytes]:
    disk = Disk({FILE: b""})
    for number, event in enumerate(events):
        disk.note(number, event)
    return {disk.after_power_cut(random.Random(seed))[FILE] for seed in range(40)}
