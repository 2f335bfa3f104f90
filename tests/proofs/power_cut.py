"""Cuts the power at random moments of a recorded SQLite server, and looks what the disk would have kept."""

import random
import sqlite3
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.drafts import prepared_forms
from tests.bench.figures import Figure
from tests.bench.load import Form
from tests.proofs.clients import AT_THE_SAME_TIME, Clients
from tests.proofs.disk import Disk
from tests.proofs.ground import Ground
from tests.proofs.recording import Event, acknowledged_in, read_recording, recorded
from tests.proofs.telling import none_of, tell
from tests.proofs.unsafe import without_sync

USUAL_COUNT = 200
DATABASE = "bluelamp.sqlite3"
MADE = """
SELECT replace(json_extract(facts, '$.report_id'), '-', '') FROM ledger_entry WHERE name = 'reports.ReportMade'
"""
# Enough that the log is written back into the database on the way.
REPORTS = 600


@dataclass
class Found:
    """What images of a disk after a power cut held: how many were looked at, lost something, or were damaged."""

    images: int = 0
    lost: int = 0
    most: int = 0
    damaged: list[str] = field(default_factory=list)


def prove(ground: Ground, images: int, *, reports: int = REPORTS) -> Iterator[Figure]:
    """Look at so many images; a control that does not wait for the disk must lose something in some of them."""
    forms = prepared_forms(ground.server, reports * 2)
    found = _cut_power(ground, images, forms[:reports])
    yield none_of("Power cuts that lost an acknowledged report", found.lost, f"of {found.images} images")
    yield none_of("Power cuts that damaged the database", len(found.damaged), "; ".join(found.damaged[:3]) or "none")
    with without_sync(ground):
        control = _cut_power(ground, images, forms[reports:])
    made_of = f"of {control.images}, the control; at most {control.most} reports"
    yield Figure("The same without waiting for the disk", control.lost, made_of, 1)


def _cut_power(ground: Ground, images: int, forms: Sequence[Form]) -> Found:
    before = {str(file): file.read_bytes() for file in ground.folder.glob(f"{DATABASE}*") if not _is_scrap(str(file))}
    recording = ground.folder / "recording"
    clients = Clients(ground.server.address)
    with recorded(ground.server, recording), ThreadPoolExecutor(AT_THE_SAME_TIME) as pool:
        clients.send(forms, pool)
        clients.wait_for(len(forms))
    events = read_recording(recording)
    return look_at_images(before, events, images, random.Random())


def look_at_images(before: Mapping[str, bytes], events: Sequence[Event], images: int, chance: random.Random) -> Found:
    """Cut the power at random moments among the events and look what is left of each report acknowledged by then."""
    disk, found, acknowledged, done = Disk(before), Found(), set[str](), 0
    for moment in sorted(chance.choices(range(_first_answer(events), len(events)), k=images)):
        for number in range(done, moment):
            disk.note(number, events[number])
            if report := acknowledged_in(events[number]):
                acknowledged.add(report)
        done = moment
        _look(disk.after_power_cut(chance), acknowledged, found)
    return found


def _first_answer(events: Sequence[Event]) -> int:
    return next(number for number, event in enumerate(events) if acknowledged_in(event))


def _look(files: Mapping[str, bytes], acknowledged: set[str], found: Found) -> None:
    found.images += 1
    with TemporaryDirectory(prefix="bluelamp-image-") as folder:
        for name, content in files.items():
            (Path(folder) / Path(name).name).write_bytes(content)
        try:
            kept = _reports_in(Path(folder) / DATABASE)
        except (sqlite3.DatabaseError, AssertionError) as error:
            found.damaged.append(str(error))
            return
    missing = len(acknowledged - kept)
    found.lost += missing > 0
    found.most = max(found.most, missing)


def _reports_in(database: Path) -> set[str]:
    """Return the ids of the reports in a sound database, each of which the ledger knows of."""
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "integrity_check"
        reports = {report for (report,) in connection.execute("SELECT id FROM reports_report")}
        assert reports == {report for (report,) in connection.execute(MADE)}, "the ledger and the reports differ"
        return reports


def _is_scrap(file: str) -> bool:
    return file.endswith("-shm")


if __name__ == "__main__":
    sys.exit(tell(prove, USUAL_COUNT))
