"""Looks, call by call, whether each report was on the disk before the answer that acknowledges it left."""

import sys
from collections.abc import Iterator, Sequence
from uuid import UUID

from tests.bench.drafts import prepared_forms
from tests.bench.figures import Figure
from tests.bench.load import Form
from tests.bench.processes import children_of, postmaster
from tests.proofs.clients import post
from tests.proofs.ground import Ground
from tests.proofs.recording import Event, Synced, Written, acknowledged_in, read_recording, recorded
from tests.proofs.telling import none_of, tell
from tests.proofs.unsafe import without_sync

USUAL_COUNT = 100
WRITE_AHEAD_LOG = ("-wal", "/pg_wal/")


def prove(ground: Ground, reports: int) -> Iterator[Figure]:
    """Send so many reports one after the other; a control that does not wait for the disk must be caught out."""
    forms = prepared_forms(ground.server, reports * 2)
    early = too_early(_record(ground, forms[:reports]))
    yield none_of(f"Answers sent before the report was on the disk, {ground.kind}", early, f"of {reports}")
    with without_sync(ground):
        caught = too_early(_record(ground, forms[reports:]))
    yield Figure("The same without waiting for the disk", caught, f"of {reports}, the control", 1)


def too_early(events: Sequence[Event]) -> int:
    """Return how many answers left before a sync of the log that began after their report was written to it."""
    return sum(not _was_on_disk(events[:number], answer) for number, answer in _answers(events))


def _record(ground: Ground, forms: Sequence[Form]) -> list[Event]:
    recording = ground.folder / "recording"
    beside = _database_processes(ground.database) if ground.database else []
    with recorded(ground.server, recording, beside=beside):
        for form in forms:
            assert post(ground.server.address, form).status == 302
    events = read_recording(recording)
    assert len(_answers(events)) == len(forms), "the recording misses answers"
    return events


def _answers(events: Sequence[Event]) -> list[tuple[int, str]]:
    found = ((number, acknowledged_in(event)) for number, event in enumerate(events))
    return [(number, report) for number, report in found if report is not None]


def _was_on_disk(before: Sequence[Event], report: str) -> bool:
    """Say whether the report, as text or in bytes, is in a log that was synced afterwards."""
    forms = (report.encode(), UUID(report).bytes)
    for number, event in enumerate(before):
        if isinstance(event, Written) and _is_log(event.file) and any(form in event.data for form in forms):
            return any(
                isinstance(later, Synced) and later.file == event.file and later.began > number
                for later in before[number:]
            )
    return False


def _is_log(file: str) -> bool:
    return any(mark in file for mark in WRITE_AHEAD_LOG)


def _database_processes(database: str) -> list[int]:
    root = postmaster(database)
    return [root, *children_of(root)]


if __name__ == "__main__":
    sys.exit(tell(prove, USUAL_COUNT))
